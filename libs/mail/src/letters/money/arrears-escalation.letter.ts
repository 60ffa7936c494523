/** A higher desk learns of all payers in arrears together: months, people and money. */
import { formatCount, formatRupiah } from '@sinergi/domain/money/format';
import { letter, needed } from '../letter';
import { arrearsRows } from '../wording/arrears-rows';
import { causeOf } from '../wording/request';

export const arrearsEscalation = letter((facts) => {
  const arrears = needed(facts.arrears, 'arrears');
  const cause = causeOf(facts);
  return {
    subject: `Mohon perhatian: tunggakan iuran ${formatRupiah(arrears.open)}, ${facts.programmeTitle.id}, ${facts.cityName}`,
    id: {
      paragraphs: [
        `Iuran untuk ${cause.id} sebesar ${formatRupiah(arrears.open)} belum kami terima meskipun telah ditegur; ${formatCount(arrears.people)} peserta terkait.`,
        'Selama iuran belum dibayar, santunan kepada peserta dan ahli warisnya dapat tertunda. Kami mohon bantuan Bapak/Ibu agar pembayaran, atau rencana angsuran, dapat segera diputuskan.',
      ],
      rows: arrearsRows(arrears, 'id'),
      call: 'Buka kerja sama ini',
    },
    en: {
      paragraphs: [
        `Contributions for ${cause.en} of ${formatRupiah(arrears.open, 'en')} have not reached us although we warned; ${formatCount(arrears.people, 'en')} people are concerned.`,
        'While contributions are open, benefits to members and their heirs may be delayed. We ask for your help so that payment, or a plan of instalments, is decided soon.',
      ],
      rows: arrearsRows(arrears, 'en'),
      call: 'Open this cooperation',
    },
  };
});
