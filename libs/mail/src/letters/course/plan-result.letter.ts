/** Whoever proposed a plan of instalments learns what became of it. */
import type { PlanOutcome } from '@sinergi/contracts/payment-plan.contract';
import { letter, needed } from '../letter';
import type { Bilingual } from '../letter-facts';
import { planRows } from '../wording/arrears-rows';
import { causeOf } from '../wording/request';

interface Ending {
  readonly heading: string;
  readonly words: Bilingual;
}

const ENDINGS: Readonly<Record<PlanOutcome['result'], Ending>> = {
  running: { heading: 'berlaku', words: { id: 'Rencana disetujui. Selama angsuran ditepati tidak ada surat teguran.', en: 'The plan was approved. While instalments are kept nobody is warned.' } },
  declined: { heading: 'tidak disetujui', words: { id: 'Rencana tidak disetujui; tunggakan ditegur seperti semula.', en: 'The plan was not approved; arrears are warned of as before.' } },
  lapsed: { heading: 'gugur', words: { id: 'Rencana gugur karena tidak ada jawaban. Mohon diajukan kembali.', en: 'The plan lapsed because nobody answered. Please propose it again.' } },
  aborted: { heading: 'dihentikan', words: { id: 'Rencana dihentikan; tunggakan ditegur seperti semula.', en: 'The plan was stopped; arrears are warned of as before.' } },
};

export const planResult = letter((facts) => {
  const plan = needed(facts.plan, 'plan');
  const { heading, words } = ENDINGS[needed(plan.result, 'plan.result')];
  const cause = causeOf(facts);
  return {
    subject: `Rencana angsuran ${heading}: ${plan.payer}, ${facts.programmeTitle.id}, ${facts.cityName}`,
    id: { paragraphs: [`Rencana angsuran tunggakan iuran untuk ${cause.id} telah selesai diproses.`, words.id], rows: planRows(plan, 'id'), call: 'Buka kerja sama ini' },
    en: { paragraphs: [`The plan of instalments proposed for ${cause.en} has been dealt with.`, words.en], rows: planRows(plan, 'en'), call: 'Open this cooperation' },
  };
});
