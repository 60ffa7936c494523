/** Every notice has a letter, in both languages, that says all it must or refuses to be written. */
import { NOTICE_CODES, type NoticeCode } from '@sinergi/contracts/notices';
import { LETTERS } from './catalogue';
import { mockFactsFor } from './mock-facts';
import { previewOf, previewPage } from './preview';

/** The fact each letter lives on; the others need only the facts of the case. */
const NEEDS: Partial<Record<NoticeCode, 'task' | 'verdict' | 'guidance' | 'succession' | 'circular' | 'handIn' | 'rosterChange' | 'exchange' | 'bill' | 'budget'>> = {
  'written-confirmation-asked': 'task', 'draft-asked': 'task', 'review-asked': 'task', 'signature-asked': 'task', 'roster-asked': 'task', 'roster-approval-asked': 'handIn',
  reminder: 'task', escalation: 'task', 'returned-for-drafting': 'verdict', 'more-time-granted': 'verdict', 'stage-on-hold': 'task',
  'case-held': 'guidance', 'case-resumed': 'task', 'deadline-moved': 'guidance', 'confirmation-asked-again': 'succession',
  'circular-distributed': 'circular', 'roster-result': 'handIn', 'exchange-answer-asked': 'exchange', 'exchange-turned-down': 'exchange', 'roster-change-asked': 'rosterChange', 'roster-change-result': 'rosterChange', 'offers-asked': 'rosterChange', 'cooperation-declined': 'verdict',
  invoice: 'bill', 'payment-coming-due': 'bill', 'payment-overdue': 'bill', 'payment-escalation': 'bill', 'payment-receipt': 'bill', 'month-in-arrears': 'bill', 'budget-running-out': 'budget',
};

describe.each(NOTICE_CODES)('%s', (notice) => {
  test('is written in Indonesian first and English below', () => {
    const { subject, text, html } = previewOf(notice);
    expect(subject.length).toBeGreaterThan(10);
    expect(text.indexOf('Dengan hormat,')).toBeGreaterThan(0);
    expect(text.indexOf('Dear ')).toBeGreaterThan(text.indexOf('Dengan hormat,'));
    for (const part of ['KS-2018-0001', 'Kota Contoh', 'Ketua RT/RW', 'Heads of neighbourhood units', 'http://127.0.0.1:3000/']) {
      expect(text).toContain(part);
      expect(html).toContain(part);
    }
  });

  test('has no gap in it', () => {
    const { subject, text, html } = previewOf(notice);
    expect([subject, text, html].join()).not.toMatch(/undefined|null|NaN|\[object/);
  });

  test('is visibly marked in a rehearsal, and only then', () => {
    const { subject, text, html } = LETTERS[notice].write(mockFactsFor(notice, { rehearsal: true }));
    for (const part of [subject, text, html]) expect(part).toContain('GLADI / REHEARSAL');
    expect(previewOf(notice).html).not.toContain('GLADI');
  });

  test('refuses to be written without what it lives on', () => {
    const missing = NEEDS[notice] === undefined ? { cityName: '' } : { [NEEDS[notice]]: null };
    expect(() => LETTERS[notice].write(mockFactsFor(notice, missing))).toThrow(expect.objectContaining({ name: 'PaperNotRendered' }));
  });
});

test('names of people and offices cannot act as markup', () => {
  const facts = mockFactsFor('reminder');
  const { html } = LETTERS.reminder.write({ ...facts, addressee: { ...facts.addressee, name: '<b onclick="x">Budi</b> & Co' }, link: 'http://x.example/"><script>' });
  expect(html).not.toMatch(/<b |<script/);
});

test('a request says who is asked, since when, and what silence leads to with its date', () => {
  const { text } = previewOf('written-confirmation-asked');
  for (const part of ['Senin, 16 April 2018', 'Rabu, 30 Mei 2018', 'dinyatakan gugur', 'Monday, 16 April 2018', 'the cooperation lapses']) expect(text).toContain(part);
});

test('before the waiting clock has started, working days are named instead of dates', () => {
  const facts = mockFactsFor('signature-asked');
  const task = { ...facts.task!, dueOn: null, ahead: facts.task!.ahead.map((step) => ({ ...step, on: null })) };
  const { text } = LETTERS['signature-asked'].write({ ...facts, task });
  expect(text).toContain('5 hari kerja setelah surat ini: pengingat');
  expect(text).toContain('5 working days after this letter: a reminder');
});

test('a hold says who decided it, why and until when, and names no deadline that stands still', () => {
  const { text } = previewOf('case-held');
  for (const part of ['oleh Kepala Kantor Cabang Contoh', 'Pembahasan anggaran perubahan belum selesai.', 'sampai Senin, 21 Mei 2018', 'until Monday, 21 May 2018']) expect(text).toContain(part);
  expect(text).not.toContain('30 Mei 2018');
});

test.each(['case-resumed', 'deadline-moved', 'more-time-granted'] as const)('%s names the old end, the new end and the next step', (notice) => {
  const { text } = previewOf(notice);
  for (const part of ['Rabu, 23 Mei 2018', 'sampai Rabu, 30 Mei 2018', 'Senin, 23 April 2018: pengingat', 'Wednesday, 23 May 2018', 'until Wednesday, 30 May 2018']) expect(text).toContain(part);
});

test('a hold that ran out names nobody', () => {
  const { text } = LETTERS['case-resumed'].write(mockFactsFor('case-resumed', { guidance: null }));
  expect(text).toContain('telah berakhir menurut waktunya');
  expect(text).not.toContain('Alasan');
});

test('dates that did not move are not told as moved', () => {
  const facts = mockFactsFor('deadline-moved');
  expect(LETTERS['deadline-moved'].write({ ...facts, task: { ...facts.task!, dueWas: null } }).text).not.toContain('Batas semula');
});

test('the second to be told of a silence learns who was told first and when', () => {
  const { text } = previewOf('escalation');
  for (const part of ['telah kami sampaikan kepada Wali Kota Contoh pada Kamis, 3 Mei 2018', 'brought to the mayor of Pemerintah Kota Contoh on Thursday, 3 May 2018']) expect(text).toContain(part);
  const facts = mockFactsFor('escalation');
  expect(LETTERS.escalation.write({ ...facts, task: { ...facts.task!, escalated: null } }).text).not.toContain('telah kami sampaikan kepada');
  expect(LETTERS['payment-escalation'].write(mockFactsFor('payment-escalation', { task: facts.task })).text).toContain('telah kami sampaikan kepada Wali Kota Contoh');
});

test('a yes to be confirmed again names its giver, its day and the change of hands', () => {
  const { text } = previewOf('confirmation-asked-again');
  for (const part of ['oleh Pj. Wali Kota Contoh pada Senin, 9 April 2018', 'Sejak Jumat, 20 April 2018', 'Since Friday, 20 April 2018', 'Putaran']) expect(text).toContain(part);
});

test('a bill names its amount in figures and in words of both languages', () => {
  const { subject, text } = previewOf('invoice');
  expect(subject).toContain('Rp82.036.800');
  for (const part of ['delapan puluh dua juta tiga puluh enam ribu delapan ratus rupiah', 'Rp82,036,800', 'eighty-two million', 'Senin, 16 Juli 2018', '10327506180']) expect(text).toContain(part);
});

test('the preview page holds every letter and loads nothing from elsewhere', () => {
  const page = previewPage();
  for (const notice of NOTICE_CODES) expect(page).toContain(`id="${notice}"`);
  expect(page).not.toMatch(/<script|<link|src="http/);
});

test.each([
  ['committed', 7600, 0, 'Seluruh baris diterima'],
  ['committed', 7600, 4, 'perlu diperbaiki dapat diunduh'],
  ['declined', 0, 0, 'tidak dapat dibaca'],
  ['declined', 7600, 4, 'tidak mendapat persetujuan'],
  ['lapsed', 7600, 4, 'tidak mendapat persetujuan'],
] as const)('a roster that was %s with %i rows, %i of them returned, is told so', (result, rows, returned, words) => {
  const { text } = LETTERS['roster-result'].write(mockFactsFor('roster-result', { handIn: { ...mockFactsFor('roster-result').handIn!, result, rows, returned } }));
  expect(text).toContain(words);
});
