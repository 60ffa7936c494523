/** The shipped edition of the tariff: every row of law that prices a contribution. */
import type { TariffRow } from '../tariff';
import { NON_WAGE_EARNER_TARIFFS } from './non-wage-earner.tariffs';
import { RELIEF_TARIFFS } from './relief.tariffs';
import { WAGE_EARNER_TARIFFS } from './wage-earner.tariffs';

/** Raised with every reviewed change; later law is rows added to the record with their own source. */
export const TARIFF_EDITION = 1;

export const TARIFFS: readonly TariffRow[] = [...WAGE_EARNER_TARIFFS, ...NON_WAGE_EARNER_TARIFFS, ...RELIEF_TARIFFS];
