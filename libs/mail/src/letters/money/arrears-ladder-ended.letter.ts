/** The branch learns that every warning was in vain: what is left is for the keepers of receivables. */
import { formatRupiah } from '@sinergi/domain/money/format';
import { letter, needed } from '../letter';
import { arrearsRows } from '../wording/arrears-rows';
import { causeOf } from '../wording/request';

export const arrearsLadderEnded = letter((facts) => {
  const arrears = needed(facts.arrears, 'arrears');
  const cause = causeOf(facts);
  return {
    subject: `Tangga teguran selesai: tunggakan ${formatRupiah(arrears.open)}, ${facts.programmeTitle.id}, ${facts.cityName}`,
    id: {
      paragraphs: [
        `Seluruh teguran dan eskalasi atas tunggakan iuran untuk ${cause.id} telah disampaikan; ${formatRupiah(arrears.open)} tetap belum dibayar.`,
        'Mohon diteruskan ke pengelolaan piutang iuran. Pembayaran yang masuk tetap dibukukan; rencana angsuran tetap dapat diajukan.',
      ],
      rows: arrearsRows(arrears, 'id'),
      call: 'Buka kerja sama ini',
    },
    en: {
      paragraphs: [
        `Every warning and escalation on contributions for ${cause.en} has been sent; ${formatRupiah(arrears.open, 'en')} is still open.`,
        'Please pass it on to the keepers of receivables. Money that arrives is booked as usual, and a plan of instalments may still be proposed.',
      ],
      rows: arrearsRows(arrears, 'en'),
      call: 'Open this cooperation',
    },
  };
});
