/** People and what is held about them: a report, an erasure by two people, a look in clear with its purpose, and who looked. */
import type { MemberInClearView, ReadingView, SubjectReportView, SubjectRequestView } from '@sinergi/contracts/privacy.views';
import type { Page } from '@sinergi/contracts/views';
import { READING_PURPOSES } from '@sinergi/domain/privacy/reading-purposes';
import { flag, text, type Command } from '../command';
import { facts, table } from '../layout';
import { writeReport } from './report-workbook';
import { typedNumber } from './typed-number';

const shown = ({ id, kind, standing, receivedAt, dueAt, overdue, refusal }: SubjectRequestView): string =>
  facts([['id', id], ['kind', kind], ['standing', standing], ['received', receivedAt], ['due', dueAt], ['overdue', overdue], ['law', refusal?.legalBasis ?? null], ['not before', refusal?.until ?? null]]);

const report: Command = {
  name: 'person report',
  words: [],
  options: { 'nik-stdin': flag, reason: text, out: text },
  about: { id: 'apa yang disimpan tentang seseorang; NIK dari masukan standar, --out BERKAS.xlsx untuk buku kerja', en: 'what is held about a person; NIK on standard input, --out FILE.xlsx for a workbook' },
  async run(call) {
    const reason = call.need('reason');
    const view = await call.door.post<SubjectReportView>('/v1/subject-requests/report', { nik: await typedNumber(call), reason });
    const out = call.option('out');
    if (out !== undefined) await writeReport(out, view);
    const { request, people, memberships, deliveries, months, readings, dataSets } = view;
    const parts = [
      shown(request),
      facts([['people', people.length], ['memberships', memberships.length], ['deliveries', deliveries.length], ['months billed', months.length], ['readings', readings.length]]),
      table(['data set', 'purpose', 'legal basis', 'days'], dataSets.map((row) => [row.title[call.tongue], row.purpose[call.tongue], row.legalBasis, row.retention?.days]), ''),
    ];
    return { value: view, text: parts.join('\n\n') };
  },
};

const erase: Command = {
  name: 'person erase',
  words: [],
  options: { 'nik-stdin': flag, reason: text },
  about: { id: 'mengusulkan penghapusan data seseorang bila hukum mengizinkan; orang kedua mengonfirmasi', en: "proposes to erase a person's data where the law allows; a second person confirms" },
  async run(call) {
    const reason = call.need('reason');
    const view = await call.door.post<SubjectRequestView>('/v1/subject-requests/erasure', { nik: await typedNumber(call), reason });
    return { value: view, text: shown(view) };
  },
};

const confirm: Command = {
  name: 'person confirm-erase',
  words: ['ID'],
  options: { reject: flag, reason: text },
  about: { id: 'mengonfirmasi atau menolak penghapusan sebagai orang kedua', en: 'confirms or rejects an erasure as the second person' },
  async run(call) {
    const view = await call.door.post<SubjectRequestView>(`/v1/subject-requests/${encodeURIComponent(call.words[0]!)}/confirmation`, { approve: !call.flag('reject'), reason: call.option('reason') });
    return { value: view, text: shown(view) };
  },
};

const requests: Command = {
  name: 'person requests',
  words: [],
  options: {},
  about: { id: 'permintaan orang tentang datanya dan batas jawab 3 x 24 jam', en: 'requests of people about their data, with the 3 x 24 hours they are due in' },
  async run(call) {
    const page = await call.door.get<Page<SubjectRequestView>>('/v1/subject-requests');
    return { value: page, text: table(['due', 'kind', 'standing', 'overdue', 'id'], page.items.map((row) => [row.dueAt, row.kind, row.standing, row.overdue, row.id]), '-') };
  },
};

const reading: Command = {
  name: 'person reading',
  words: ['MEMBERSHIP'],
  options: { purpose: text, reason: text },
  about: { id: `melihat satu peserta tanpa samaran; tercatat. --purpose ${READING_PURPOSES.join('|')}`, en: `one member unmasked; noted. --purpose ${READING_PURPOSES.join('|')}` },
  async run(call) {
    const view = await call.door.post<MemberInClearView>(`/v1/members/${encodeURIComponent(call.words[0]!)}/reading`, { purpose: call.need('purpose'), reason: call.need('reason') });
    return { value: view, text: facts([['no', view.no], ['name', view.name], ['NIK', view.nik], ['born', view.birthDate], ['phone', view.phone], ['account', view.account], ['bank', view.bank]]) };
  },
};

const readings: Command = {
  name: 'person readings',
  words: ['MEMBERSHIP'],
  options: {},
  about: { id: 'siapa membaca apa tentang seorang peserta, dan untuk apa', en: 'who read what about a member, and what for' },
  async run(call) {
    const page = await call.door.get<Page<ReadingView>>(`/v1/members/${encodeURIComponent(call.words[0]!)}/readings`);
    return { value: page, text: table(['at', 'reader', 'office', 'purpose', 'reason', 'subject'], page.items.map((row) => [row.at, row.reader, row.office, row.purposeTitle[call.tongue], row.reason, row.subject]), '-') };
  },
};

export const PEOPLE_COMMANDS: readonly Command[] = [report, erase, confirm, requests, reading, readings];
