/** The memorandum (nota kesepakatan): drafted with a number per party, signed in turn, each in a named capacity. */
import { draftAndSign } from './signed-paper';
import type { Stage } from './stage';

export const memorandum: Stage = (dossier, plan) => draftAndSign(dossier, plan, 'memorandum');
