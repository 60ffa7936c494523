/** The parts of a letter: what each kind words for itself, and the whole with what is the same in all of them. */
import type { Language } from '@sinergi/domain/money/language';

/** One language of a letter. */
export interface Passage {
  readonly paragraphs: readonly string[];
  /** Named facts shown as a small table, below the case's own. */
  readonly rows?: readonly (readonly [label: string, value: string])[];
  /** What happens next and when. */
  readonly steps?: readonly string[];
  /** What the reader is asked to do: the words on the link. */
  readonly call: string;
}

export type Wording = { readonly subject: string } & Readonly<Record<Language, Passage>>;

export interface WrittenLetter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** A letter with everything that is the same in all of them already in place. */
export interface LaidOut {
  readonly subject: string;
  readonly rehearsal: string | null;
  readonly date: string;
  readonly addressee: readonly string[];
  readonly link: string;
  readonly sender: string;
  readonly sections: Readonly<Record<Language, Passage & { readonly greeting: string; readonly closing: string; readonly nextTitle: string; readonly note: string }>>;
}
