/** The catalogue: every kind of cooperation that may be launched today. */
import { DomainError } from '../errors/domain-error';
import type { Programme } from '../terms/cooperation-terms';
import { contractWorkers } from './contract-workers.programme';
import { drivers } from './drivers.programme';
import { independentHeads } from './independent-heads.programme';
import { marketTraders } from './market-traders.programme';
import { neighbourhoodHeads } from './neighbourhood-heads.programme';
import { voluntaryHeads } from './voluntary-heads.programme';

export const PROGRAMMES: readonly Programme[] = [neighbourhoodHeads, contractWorkers, marketTraders, voluntaryHeads, drivers, independentHeads];

/** @throws DomainError `programme-unknown` */
export function programmeOf(code: string): Programme {
  const found = PROGRAMMES.find((programme) => programme.code === code);
  if (!found) throw new DomainError('programme-unknown', { code: code.slice(0, 60) });
  return found;
}
