/** A second person at the branch is asked to approve that arrears are paid by instalments. */
import { letter, needed } from '../letter';
import { planRows } from '../wording/arrears-rows';
import { causeOf, requestPassage } from '../wording/request';

export const planAsked = letter((facts) => {
  const task = needed(facts.task, 'task');
  const plan = needed(facts.plan, 'plan');
  const cause = causeOf(facts);
  return {
    subject: `Persetujuan rencana angsuran: ${plan.payer}, ${facts.programmeTitle.id}, ${facts.cityName}`,
    id: requestPassage(task, 'id', [
      `Rencana angsuran tunggakan iuran untuk ${cause.id} telah diajukan. Mohon ditinjau dan disetujui oleh petugas yang tidak mengajukannya.`,
      'Selama angsuran ditepati tidak ada surat teguran; angsuran yang terlewat mengembalikan pembayar ke tangga teguran.',
    ], 'Buka rencana dan setujui', planRows(plan, 'id')),
    en: requestPassage(task, 'en', [
      `A plan of instalments for contributions in arrears of ${cause.en} has been proposed. Please look at it and approve it; whoever proposed it may not.`,
      'While instalments are kept nobody is warned; one that is missed takes the payer back to the warnings.',
    ], 'Open the plan and approve', planRows(plan, 'en')),
  };
});
