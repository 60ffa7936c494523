/** A payer in arrears is formally warned; the numbered warning is enclosed. */
import { formatRupiah } from '@sinergi/domain/money/format';
import { letter, needed } from '../letter';
import { arrearsRows } from '../wording/arrears-rows';
import { causeOf } from '../wording/request';

const ROMAN = ['', 'I', 'II', 'III'];

export const arrearsWarning = letter((facts) => {
  const arrears = needed(facts.arrears, 'arrears');
  const which = needed(arrears.warning, 'arrears.warning');
  const cause = causeOf(facts);
  return {
    subject: `Surat Teguran ${ROMAN[which] ?? which}: tunggakan iuran ${formatRupiah(arrears.open)}, ${facts.programmeTitle.id}, ${facts.cityName}`,
    id: {
      paragraphs: [
        `Bersama ini kami sampaikan Surat Teguran ${ROMAN[which] ?? which} atas iuran untuk ${cause.id} yang belum kami terima sebesar ${formatRupiah(arrears.open)}.`,
        'Mohon pembayaran segera dilakukan dengan kode pembayaran pada surat terlampir. Apabila tidak dapat dilunasi sekaligus, rencana angsuran dapat diajukan kepada kantor cabang.',
      ],
      rows: arrearsRows(arrears, 'id'),
      call: 'Buka kerja sama ini',
    },
    en: {
      paragraphs: [
        `Please find enclosed formal warning ${which} on contributions for ${cause.en} of ${formatRupiah(arrears.open, 'en')} that have not reached us.`,
        'Please pay soon, with the codes in the warning. What cannot be paid at once may be paid by instalments agreed with the branch.',
      ],
      rows: arrearsRows(arrears, 'en'),
      call: 'Open this cooperation',
    },
  };
});
