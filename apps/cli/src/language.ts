/** The two languages the terminal speaks. */
export type Tongue = 'id' | 'en';

export interface Said {
  readonly id: string;
  readonly en: string;
}
