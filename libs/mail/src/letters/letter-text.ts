/** A letter as plain text, for readers without a mail page. */
import { LANGUAGES } from '@sinergi/domain/money/language';
import type { LaidOut } from './laid-out';

const RULE = '-'.repeat(64);

export function textOf(letter: LaidOut): string {
  const head = [...(letter.rehearsal === null ? [] : [`*** ${letter.rehearsal} ***`, '']), letter.date, '', ...letter.addressee, ''];
  const sections = LANGUAGES.map((language) => sectionOf(letter, language));
  return [...head, sections.join(`\n\n${RULE}\nENGLISH\n${RULE}\n\n`), ''].join('\n');
}

function sectionOf(letter: LaidOut, language: 'id' | 'en'): string {
  const { greeting, paragraphs, rows = [], steps = [], nextTitle, call, closing, note } = letter.sections[language];
  const width = Math.max(...rows.map(([label]) => label.length));
  return [
    greeting,
    ...paragraphs,
    rows.map(([label, value]) => `  ${label.padEnd(width)} : ${value}`).join('\n'),
    ...(steps.length === 0 ? [] : [[`${nextTitle}:`, ...steps.map((step) => `  - ${step}`)].join('\n')]),
    `${call}:\n${letter.link}`,
    closing,
    letter.sender,
    note,
  ].join('\n\n');
}
