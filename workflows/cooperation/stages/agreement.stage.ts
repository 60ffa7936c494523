/** The agreement (perjanjian kerja sama): who is covered, what it costs, who pays. */
import { draftAndSign } from './signed-paper';
import type { Stage } from './stage';

export const agreement: Stage = (dossier, plan) => draftAndSign(dossier, plan, 'agreement');
