/** How every letter is put together: Indonesian first, English below, once as plain text and once as a simple page. */
import { NamedFailure } from '@sinergi/contracts/failures';
import { formatDate } from '@sinergi/domain/calendar/format-date';
import { LANGUAGES } from '@sinergi/domain/money/language';
import type { LaidOut, Wording, WrittenLetter } from './laid-out';
import type { LetterFacts } from './letter-facts';
import { htmlOf } from './letter-html';
import { textOf } from './letter-text';

export interface Letter {
  /** @throws NamedFailure `PaperNotRendered` naming the fact that is missing */
  write(facts: LetterFacts): WrittenLetter;
}

const REHEARSAL_MARK = 'GLADI / REHEARSAL';

export function letter(wording: (facts: LetterFacts) => Wording): Letter {
  return {
    write(facts) {
      refuseGaps(facts);
      const laidOut = layOut(facts, wording(facts));
      return { subject: laidOut.subject, text: textOf(laidOut), html: htmlOf(laidOut) };
    },
  };
}

/** The fact a letter cannot do without. @throws NamedFailure `PaperNotRendered` */
export function needed<T>(fact: T | null | undefined, name: string): T {
  if (fact === null || fact === undefined || fact === '' || Number.isNaN(fact)) throw new NamedFailure('PaperNotRendered', { missing: name });
  return fact;
}

function refuseGaps(facts: LetterFacts): void {
  for (const name of ['no', 'on', 'cityName', 'senderName', 'coverFrom', 'stage', 'consoleUrl'] as const) needed(facts[name], name);
  for (const language of LANGUAGES) {
    needed(facts.programmeTitle?.[language], `programmeTitle.${language}`);
    needed(facts.addressee?.title?.[language], `addressee.title.${language}`);
  }
  needed(facts.addressee.officeName, 'addressee.officeName');
}

function layOut(facts: LetterFacts, wording: Wording): LaidOut {
  const { addressee } = facts;
  return {
    subject: facts.rehearsal ? `[${REHEARSAL_MARK}] ${wording.subject}` : wording.subject,
    rehearsal: facts.rehearsal ? REHEARSAL_MARK : null,
    date: formatDate(facts.on),
    addressee: [`Yth. ${addressee.title.id}`, ...(addressee.name === null ? [] : [addressee.name]), addressee.officeName],
    link: facts.link ?? facts.consoleUrl,
    sender: facts.senderName,
    sections: {
      id: {
        ...wording.id,
        rows: [['Nomor kerja sama', facts.no], ['Program', facts.programmeTitle.id], ['Pemerintah daerah', facts.cityName], ...(wording.id.rows ?? [])],
        greeting: 'Dengan hormat,',
        closing: 'Atas perhatian dan kerja sama Bapak/Ibu, kami ucapkan terima kasih.',
        nextTitle: 'Langkah berikutnya',
        note: 'Surat ini dikirim oleh sistem Sinergi. Mohon tidak membalas ke alamat ini.',
      },
      en: {
        ...wording.en,
        rows: [['Cooperation number', facts.no], ['Programme', facts.programmeTitle.en], ['Government', facts.cityName], ...(wording.en.rows ?? [])],
        greeting: `Dear ${addressee.title.en},`,
        closing: 'Thank you for your attention and cooperation.',
        nextTitle: 'What happens next',
        note: 'This letter was sent by the Sinergi system. Please do not reply to this address.',
      },
    },
  };
}
