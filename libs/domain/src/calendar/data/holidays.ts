/** The shipped edition of the Indonesian calendar: national holidays, collective leave and election days 2018-2027. */
import { holidaysOf } from '../holiday-row';
import type { Holiday } from '../working-days';
import { DECREES_2018_2020 } from './2018-2020.holidays';
import { DECREES_2021_2023 } from './2021-2023.holidays';
import { DECREES_2024_2027 } from './2024-2027.holidays';

/** Raised with every reviewed change; later days are rows added to the record with their own source. */
export const HOLIDAY_EDITION = 1;

/** In the order of the calendar. */
export const HOLIDAYS: readonly Holiday[] = holidaysOf([...DECREES_2018_2020, ...DECREES_2021_2023, ...DECREES_2024_2027]).sort((a, b) =>
  a.date < b.date ? -1 : 1,
);
