/** One refusal in both languages: what is wrong, then what to do. */
export interface ProblemText {
  readonly wrong: string;
  readonly remedy: string;
}

export interface Problem {
  readonly status: number;
  readonly id: ProblemText;
  readonly en: ProblemText;
}

type Sentences = readonly [wrong: string, remedy: string];

export const problem = (status: number, id: Sentences, en: Sentences): Problem => ({
  status,
  id: { wrong: id[0], remedy: id[1] },
  en: { wrong: en[0], remedy: en[1] },
});
