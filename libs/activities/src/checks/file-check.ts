/** Identity checks by file: the list that was written is the question, somebody carries it and uploads the answer. */
import type { ExternalCheck } from '@sinergi/contracts/activities/external-check';

export const fileCheck: ExternalCheck = {
  submit: ({ batchId }) => Promise.resolve({ reference: `file-${batchId}` }),
};
