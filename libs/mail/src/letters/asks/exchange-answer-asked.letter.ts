/** The branch is asked for what came back about people or money handed over, or to settle what differs. */
import { formatMonth } from '@sinergi/domain/calendar/format-date';
import type { ExchangeKind } from '@sinergi/domain/exchange/exchange';
import { formatCount } from '@sinergi/domain/money/format';
import type { Language } from '@sinergi/domain/money/language';
import { letter, needed } from '../letter';
import { causeOf, requestPassage } from '../wording/request';

interface Wording {
  readonly what: string;
  /** What was handed over, of whom, how many. */
  readonly handed: (cause: string, month: string, lines: string) => string;
}

const WORDINGS: Readonly<Record<ExchangeKind, Readonly<Record<Language, Wording>>>> = {
  registration: {
    id: { what: 'pendaftaran kepesertaan', handed: (cause, month, lines) => `Peserta ${cause} telah diserahkan untuk pendaftaran kepesertaan, bulan ${month}, sebanyak ${lines} orang.` },
    en: { what: 'registration', handed: (cause, month, lines) => `People of ${cause} were handed over for registration, month ${month}: ${lines} of them.` },
  },
  'identity-check': {
    id: { what: 'pemadanan data kependudukan', handed: (cause, month, lines) => `Peserta ${cause} telah diserahkan untuk pemadanan data kependudukan, bulan ${month}, sebanyak ${lines} orang.` },
    en: { what: 'the check against the population registry', handed: (cause, month, lines) => `People of ${cause} were handed over for the check against the population registry, month ${month}: ${lines} of them.` },
  },
  'payment-code': {
    id: { what: 'permintaan kode iuran', handed: (cause, month, lines) => `Kode iuran untuk ${lines} bagian tagihan ${cause}, bulan ${month}, telah dimintakan.` },
    en: { what: 'the request for payment codes', handed: (cause, month, lines) => `Payment codes for ${lines} parts of the bill of ${cause}, month ${month}, were asked for.` },
  },
  'payment-receipt': {
    id: { what: 'pembukuan iuran', handed: (cause, month, lines) => `Iuran ${cause} yang telah dibayar untuk ${lines} orang, bulan ${month}, telah diteruskan untuk dibukukan.` },
    en: { what: 'the posting of contributions', handed: (cause, month, lines) => `Contributions of ${cause} paid for ${lines} people, month ${month}, were handed on to be posted.` },
  },
};

export const exchangeAnswerAsked = letter((facts) => {
  const task = needed(facts.task, 'task');
  const { kind, month, lines, differences } = needed(facts.exchange, 'exchange');
  const cause = causeOf(facts);
  const { id, en } = WORDINGS[kind];
  if (differences > 0) {
    return {
      subject: `Selisih ${id.what} perlu diselesaikan: ${facts.programmeTitle.id}, ${facts.cityName}`,
      id: requestPassage(task, 'id', [
        `Iuran ${cause.id} bulan ${formatMonth(month)}: untuk ${formatCount(differences, 'id')} orang, yang ditagih, dibayar, dan dibukukan tidak sama.`,
        'Mohon jawaban yang benar diunggah, atau selisihnya diputuskan dengan alasan, pada bagian Registrasi di halaman kerja sama.',
      ], 'Buka tugas ini'),
      en: requestPassage(task, 'en', [
        `Contributions of ${cause.en}, month ${formatMonth(month, 'en')}: for ${formatCount(differences, 'en')} people billed, paid and posted are not the same.`,
        'Please upload the corrected answer, or decide on the differences with a reason, under Registration on the page of the cooperation.',
      ], 'Open this task'),
    };
  }
  return {
    subject: `Jawaban ${id.what} ditunggu: ${facts.programmeTitle.id}, ${facts.cityName}`,
    id: requestPassage(task, 'id', [
      id.handed(cause.id, formatMonth(month), formatCount(lines, 'id')),
      'Mohon berkas jawabannya diunggah pada bagian Registrasi di halaman kerja sama. Jawaban boleh datang sebagian demi sebagian.',
    ], 'Buka tugas ini'),
    en: requestPassage(task, 'en', [
      en.handed(cause.en, formatMonth(month, 'en'), formatCount(lines, 'en')),
      'Please upload the file that came back under Registration on the page of the cooperation. It may come in parts.',
    ], 'Open this task'),
  };
});
