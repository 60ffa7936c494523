/** Every stage a road may be laid from. */
import type { StageCode } from '@sinergi/domain/terms/stage-plan';
import { activation } from './activation.stage';
import { agreement } from './agreement.stage';
import { circular } from './circular.stage';
import { drafting } from './drafting.stage';
import { legalReview } from './legal-review.stage';
import { memorandum } from './memorandum.stage';
import { roster } from './roster.stage';
import type { Stage } from './stage';
import { verbalApproval } from './verbal-approval.stage';

export const PROCEDURE: Record<StageCode, Stage> = {
  'verbal-approval': verbalApproval,
  drafting,
  'legal-review': legalReview,
  memorandum,
  agreement,
  circular,
  roster,
  activation,
};
