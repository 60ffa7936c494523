/** The branch is asked for what came back about people who were handed over. */
import { formatMonth } from '@sinergi/domain/calendar/format-date';
import { formatCount } from '@sinergi/domain/money/format';
import { letter, needed } from '../letter';
import { causeOf, requestPassage } from '../wording/request';

const TO_WHOM = {
  registration: { id: 'pendaftaran kepesertaan', en: 'registration' },
  'identity-check': { id: 'pemadanan data kependudukan', en: 'the check against the population registry' },
} as const;

export const exchangeAnswerAsked = letter((facts) => {
  const task = needed(facts.task, 'task');
  const { kind, month, lines } = needed(facts.exchange, 'exchange');
  const cause = causeOf(facts);
  const whom = TO_WHOM[kind];
  return {
    subject: `Jawaban ${whom.id} ditunggu: ${facts.programmeTitle.id}, ${facts.cityName}`,
    id: requestPassage(task, 'id', [
      `Peserta ${cause.id} telah diserahkan untuk ${whom.id}, bulan ${formatMonth(month)}, sebanyak ${formatCount(lines, 'id')} orang.`,
      'Mohon berkas jawabannya diunggah pada bagian Registrasi di halaman kerja sama. Jawaban boleh datang sebagian demi sebagian.',
    ], 'Buka tugas ini'),
    en: requestPassage(task, 'en', [
      `People of ${cause.en} were handed over for ${whom.en}, month ${formatMonth(month, 'en')}: ${formatCount(lines, 'en')} of them.`,
      'Please upload the file that came back under Registration on the page of the cooperation. It may come in parts.',
    ], 'Open this task'),
  };
});
