/** The calendar day in western Indonesia, for marks that need no more precision than that. */
const JAKARTA = 7 * 3_600_000;

export const todayHere = (): string => new Date(Date.now() + JAKARTA).toISOString().slice(0, 10);
