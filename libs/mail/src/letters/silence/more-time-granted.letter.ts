/** The office that asked for more time learns that it has it. */
import { numberInWordsEnglish } from '@sinergi/domain/money/in-words-english';
import { numberInWords } from '@sinergi/domain/money/terbilang';
import { letter, needed } from '../letter';
import { askedFor } from '../wording/asked-for';
import { causeOf } from '../wording/request';

/** Names no date: the dates are worked out anew once the letter has left, and the page shows them. */
export const moreTimeGranted = letter((facts) => {
  const task = needed(facts.task, 'task');
  const days = needed(facts.verdict?.days, 'verdict.days');
  const asked = askedFor(task);
  const cause = causeOf(facts);
  return {
    subject: `Tambahan waktu diberikan: ${asked.id}, ${facts.programmeTitle.id}, ${facts.cityName}`,
    id: {
      paragraphs: [
        `Tambahan waktu ${days} (${numberInWords(days)}) hari kerja untuk ${asked.id} dalam rangka ${cause.id} telah diberikan.`,
        'Pengingat dan batas waktu bergeser dengan jumlah hari yang sama; tanggalnya dapat dilihat pada halaman permintaan.',
      ],
      rows: [['Yang diminta', asked.id], ['Diminta dari', task.asked.id], ['Tambahan waktu', `${days} hari kerja`]],
      call: 'Buka permintaan',
    },
    en: {
      paragraphs: [
        `${days} (${numberInWordsEnglish(days)}) more working days were granted for ${asked.en} for ${cause.en}.`,
        'Reminders and the deadline move by as many days; the page of the request shows the dates.',
      ],
      rows: [['Asked for', asked.en], ['Asked of', task.asked.en], ['More time', `${days} working days`]],
      call: 'Open the request',
    },
  };
});
