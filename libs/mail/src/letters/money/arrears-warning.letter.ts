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
  const alone = arrears.alone !== undefined && arrears.alone !== null;
  return {
    subject: `Surat Teguran ${ROMAN[which] ?? which}: tunggakan iuran ${formatRupiah(arrears.open)}, ${facts.programmeTitle.id}, ${facts.cityName}`,
    id: {
      paragraphs: [
        `Bersama ini kami sampaikan Surat Teguran ${ROMAN[which] ?? which} atas iuran untuk ${cause.id} yang belum kami terima sebesar ${formatRupiah(arrears.open)}.`,
        alone
          ? 'Para peserta pada daftar terlampir membayar sendiri. Mohon disampaikan kepada masing-masing: bulan yang belum dibayar, kode pembayarannya, dan tanggal sejak kapan kepesertaannya tidak aktif apabila tetap tidak dibayar. Tidak ada denda, dan perlindungan berlaku lagi setelah iuran dibayar.'
          : 'Mohon pembayaran segera dilakukan dengan kode pembayaran pada surat terlampir. Apabila tidak dapat dilunasi sekaligus, rencana angsuran dapat diajukan kepada kantor cabang.',
      ],
      rows: arrearsRows(arrears, 'id'),
      call: 'Buka kerja sama ini',
    },
    en: {
      paragraphs: [
        `Please find enclosed formal warning ${which} on contributions for ${cause.en} of ${formatRupiah(arrears.open, 'en')} that have not reached us.`,
        alone
          ? 'The members on the list enclosed pay for themselves. Please tell each of them which months are unpaid, the code to pay with, and from which day the membership is inactive if nothing is paid. There is no penalty, and cover resumes once it is paid.'
          : 'Please pay soon, with the codes in the warning. What cannot be paid at once may be paid by instalments agreed with the branch.',
      ],
      rows: arrearsRows(arrears, 'en'),
      call: 'Open this cooperation',
    },
  };
});
