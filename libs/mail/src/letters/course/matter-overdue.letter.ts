/** A dispute, a parked matter or a write-off has passed its last day undecided: whoever decides is asked again. */
import { formatDateLong, formatMonth } from '@sinergi/domain/calendar/format-date';
import type { Language } from '@sinergi/domain/money/language';
import type { OpenMatterKind } from '@sinergi/domain/collection/open-matter';
import { letter, needed } from '../letter';
import { causeOf } from '../wording/request';

const WHAT: Readonly<Record<OpenMatterKind, Readonly<Record<Language, string>>>> = {
  dispute: { id: 'Keberatan atas rincian tagihan', en: 'A dispute about a line of a bill' },
  parked: { id: 'Perkara yang dititipkan', en: 'A matter that was parked' },
  'write-off': { id: 'Usulan penghapusan tagihan', en: 'A proposal to write off an open part' },
};

export const matterOverdue = letter((facts) => {
  const { kind, month, until } = needed(facts.matter, 'matter');
  const cause = causeOf(facts);
  const rows = (language: Language) => (month === null ? [] : [[language === 'id' ? 'Bulan iuran' : 'Contribution month', formatMonth(month, language)] as const]);
  return {
    subject: `${WHAT[kind].id} menunggu keputusan: ${facts.programmeTitle.id}, ${facts.cityName}`,
    id: {
      paragraphs: [
        `${WHAT[kind].id} pada ${cause.id} menunggu keputusan sejak ${formatDateLong(until)}. Sampai hari ini keputusan belum tercatat.`,
        'Mohon diputuskan. Selama belum ada keputusan, tagihan tetap berlaku sebagaimana adanya dan permintaan ini disampaikan kembali kepada atasan.',
      ],
      rows: rows('id'),
      call: 'Buka kerja sama ini',
    },
    en: {
      paragraphs: [
        `${WHAT[kind].en} in ${cause.en} has waited for a decision since ${formatDateLong(until, 'en')}. None is on record to this day.`,
        'Please decide. Until then the bill stands as it is, and this request goes on to your superior.',
      ],
      rows: rows('en'),
      call: 'Open this cooperation',
    },
  };
});
