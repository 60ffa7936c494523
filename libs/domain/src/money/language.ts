/** The two languages in which amounts, dates, papers and pages are written. */
export const LANGUAGES = ['id', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
