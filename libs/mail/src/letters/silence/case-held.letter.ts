/** The office that was asked learns that the case is on hold: by whom, why and until when. */
import { formatDateLong } from '@sinergi/domain/calendar/format-date';
import { letter, needed } from '../letter';
import { askedFor } from '../wording/asked-for';
import { causeOf, taskRows } from '../wording/request';

export const caseHeld = letter((facts) => {
  const task = needed(facts.task, 'task');
  const { reason, by, on, until } = needed(facts.guidance, 'guidance');
  const last = needed(until, 'guidance.until');
  const asked = askedFor(task);
  const cause = causeOf(facts);
  return {
    subject: `Penangguhan sampai ${formatDateLong(last)}: ${asked.id}, ${facts.programmeTitle.id}, ${facts.cityName}`,
    id: {
      paragraphs: [
        `Kami sampaikan bahwa ${cause.id} ditangguhkan oleh ${by.id} sejak ${formatDateLong(on)} sampai ${formatDateLong(last)}.`,
        'Selama penangguhan tidak ada pengingat dan batas waktu tidak berjalan. Sesudahnya sisa hari kerja dilanjutkan dengan sendirinya, dan tanggal yang baru kami sampaikan. Jatuh tempo menurut peraturan tetap berlaku.',
      ],
      rows: [...taskRows({ ...task, dueOn: null }, 'id'), ['Ditangguhkan sampai', formatDateLong(last)], ['Alasan', needed(reason, 'guidance.reason')]],
      call: 'Buka permintaan',
    },
    en: {
      paragraphs: [
        `We inform you that ${cause.en} was put on hold by ${by.en}, from ${formatDateLong(on, 'en')} until ${formatDateLong(last, 'en')}.`,
        'During the hold there are no reminders and the deadline stands still. Afterwards the working days that were left go on by themselves, and we tell you the new dates. Due days set by law stay as they are.',
      ],
      rows: [...taskRows({ ...task, dueOn: null }, 'en'), ['On hold until', formatDateLong(last, 'en')], ['Reason', reason]],
      call: 'Open the request',
    },
  };
});
