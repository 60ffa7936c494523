/** Rosters handed in from the terminal: submit, status, quality by district, undo by two people. */
import { DIFFERENCE_KINDS, HAND_IN_CHOICES, HAND_IN_PURPOSES, type RosterCourse } from '@sinergi/contracts/roster.contract';
import type { DifferenceView, HandInView, PostView, RosterQualityView } from '@sinergi/contracts/roster.views';
import type { JobView, Page } from '@sinergi/contracts/views';
import { flag, text, UsageProblem, type Command } from '../command';
import { facts, table } from '../layout';

const shown = (view: HandInView): string => facts([['id', view.id], ['status', view.status], ['undo', view.undo?.standing ?? null]]);

const submit: Command = {
  name: 'roster submit',
  words: ['NO', 'FILE'],
  options: { on: text, choice: text, mends: text, attended: flag, purpose: text, 'event-on': text },
  about: { id: 'menyerahkan daftar peserta (XLSX atau CSV); --choice all-or-nothing, --mends ID penyerahan yang diperbaiki, --attended untuk menentukan kolom dan pilihan langkah demi langkah, --purpose monthly (daftar utuh bulan ini) atau additions, --event-on TANGGAL kejadian', en: 'hands in a roster (XLSX or CSV); --choice all-or-nothing, --mends ID of the hand-in it mends, --attended to say columns and choice step by step, --purpose monthly (the whole roster of the month) or additions, --event-on DATE of what is reported' },
  async run(call) {
    const [no = '', file = ''] = call.words;
    const choice = call.option('choice');
    if (choice !== undefined && !HAND_IN_CHOICES.some((known) => known === choice)) throw new UsageProblem(`--choice is one of ${HAND_IN_CHOICES.join(', ')}`);
    const purpose = call.option('purpose');
    if (purpose !== undefined && !HAND_IN_PURPOSES.some((known) => known === purpose)) throw new UsageProblem(`--purpose is one of ${HAND_IN_PURPOSES.join(', ')}`);
    const fields = { on: call.option('on'), choice, purpose, eventOn: call.option('event-on'), mends: call.option('mends'), ...(call.flag('attended') ? { attended: 'true' } : {}) };
    const answer = await call.door.upload<HandInView | { job: JobView; handIn: HandInView }>(`/v1/cooperations/${encodeURIComponent(no)}/hand-ins`, file, fields);
    const handIn = 'handIn' in answer ? answer.handIn : answer;
    return { value: answer, text: facts([['id', handIn.id], ['SHA-256', handIn.sha256], ['status', handIn.status]]), pending: 'job' in answer };
  },
};

const status: Command = {
  name: 'roster status',
  words: ['ID'],
  options: {},
  about: { id: 'hasil penilaian satu penyerahan', en: 'how a delivery was judged' },
  async run(call) {
    const view = await call.door.get<HandInView>(`/v1/hand-ins/${encodeURIComponent(call.words[0]!)}`);
    const { differences } = view;
    const counts = facts([
      ['status', view.status], ['choice', view.choice], ['rows', view.rowsRead], ['accepted', view.accepted], ['warned', view.warned], ['returned', view.returned], ['left to mend', view.leftToMend],
      ['members already', differences?.alreadyMembers ?? null], ['members elsewhere', differences?.elsewhere ?? null], ['posts held', differences?.postsHeld ?? null],
      ['purpose', view.purpose], ['report due', view.reportDueOn], ['late', view.reportDueOn === null ? null : view.late ? 'yes' : 'no'], ...courseOf(differences?.course),
      ['task', view.approvalTaskId], ['undo', view.undo?.standing ?? null],
    ]);
    return { value: view, text: [counts, ...view.byRule.map(({ rows, sentence }) => `${String(rows).padStart(6)}  ${sentence[call.tongue]}`)].join('\n') };
  },
};

const courseOf = (course: RosterCourse | undefined): [string, string | number][] =>
  course === undefined
    ? []
    : [
        ['counts from', course.month], ['members before', course.members], ['joiners', course.joiners], ['leavers', course.leavers], ['leavers held back', course.leaversHeld],
        ['changed posts', course.changedPosts], ['changed places', course.changedPlaces], ['changed wages', course.changedWages], ['changed terms', course.changedTerms],
        ['terms ended', course.termsEnded], ['mass exit', course.massExit ? 'YES' : 'no'],
      ];

const differences: Command = {
  name: 'roster differences',
  words: ['ID'],
  options: { kind: text, cursor: text, limit: text },
  about: { id: `orang di balik hitungan perbedaan, tersamar; --kind ${DIFFERENCE_KINDS.join(', ')}`, en: `the people behind the counts of differences, masked; --kind ${DIFFERENCE_KINDS.join(', ')}` },
  async run(call) {
    const page = await call.door.get<Page<DifferenceView>>(`/v1/hand-ins/${encodeURIComponent(call.words[0]!)}/differences`, { kind: call.need('kind'), cursor: call.option('cursor'), limit: call.option('limit') });
    const rows = page.items.map(({ line, nameMasked, nikMasked, was, is }) => [line, nameMasked, nikMasked, postOf(was), postOf(is)]);
    return { value: page, text: [table(['line', 'name', 'NIK', 'was', 'is'], rows, ''), page.next === null ? '' : `--cursor ${page.next}`].filter((part) => part !== '').join('\n') };
  },
};

const postOf = (post: PostView | null): string | null =>
  post && [post.positionTitle, [post.rt, post.rw].filter(Boolean).join('/'), post.villageName ?? post.villageCode, post.wage, post.termEndsOn].filter(Boolean).join(' ');

const quality: Command = {
  name: 'roster quality',
  words: ['NO'],
  options: {},
  about: { id: 'mutu data peserta per wilayah, kantor dan temuan, dan kelurahan yang belum ada pesertanya', en: 'how good the rosters are by district, office and rule, and the villages nobody is on record from' },
  async run(call) {
    const view = await call.door.get<RosterQualityView>(`/v1/cooperations/${encodeURIComponent(call.words[0]!)}/roster-quality`);
    const missing = view.districts.flatMap(({ name, villages }) => villages.filter((village) => village.missing).map((village) => [village.code, village.name, name, village.lastRemindedOn]));
    const districts = view.districts.map((row) => [row.code, row.name, row.accepted, row.warned, row.returned, row.members, row.villages.filter((village) => village.missing).length]);
    const { unplaced } = view;
    const parts = [
      table(['code', 'district', 'accepted', 'warned', 'returned', 'members', 'missing'], [...districts, ['-', '-', unplaced.accepted, unplaced.warned, unplaced.returned, unplaced.members, null]], ''),
      table(['office', 'deliveries', 'accepted', 'warned', 'returned'], view.offices.map((row) => [row.name, row.deliveries, row.accepted, row.warned, row.returned]), ''),
      table(['rows', 'rule'], view.rules.map((rule) => [rule.rows, rule.sentence[call.tongue]]), ''),
      table(['code', 'not handed in', 'district', 'last reminded'], missing, ''),
    ];
    return { value: view, text: parts.filter((part) => part !== '').join('\n\n') };
  },
};

const undo: Command = {
  name: 'roster undo',
  words: ['ID'],
  options: { reason: text },
  about: { id: 'mengusulkan pembatalan daftar yang berlaku; orang kedua mengonfirmasi', en: 'proposes to undo a roster in effect; a second person confirms' },
  async run(call) {
    const view = await call.door.post<HandInView>(`/v1/hand-ins/${encodeURIComponent(call.words[0]!)}/undo`, { reason: call.need('reason') });
    return { value: view, text: shown(view) };
  },
};

const confirmUndo: Command = {
  name: 'roster confirm-undo',
  words: ['ID'],
  options: { reject: flag, reason: text },
  about: { id: 'mengonfirmasi pembatalan daftar sebagai orang kedua', en: 'confirms the undo of a roster as the second person' },
  async run(call) {
    const view = await call.door.post<HandInView>(`/v1/hand-ins/${encodeURIComponent(call.words[0]!)}/undo/confirmation`, { approve: !call.flag('reject'), reason: call.option('reason') });
    return { value: view, text: shown(view) };
  },
};

export const HAND_IN_COMMANDS: readonly Command[] = [submit, status, differences, quality, undo, confirmUndo];
