/** Rosters handed in from the terminal: submit, status, quality by district, undo by two people. */
import { HAND_IN_CHOICES } from '@sinergi/contracts/roster.contract';
import type { HandInView, RosterQualityView } from '@sinergi/contracts/roster.views';
import type { JobView } from '@sinergi/contracts/views';
import { flag, text, UsageProblem, type Command } from '../command';
import { facts, table } from '../layout';

const shown = (view: HandInView): string => facts([['id', view.id], ['status', view.status], ['undo', view.undo?.standing ?? null]]);

const submit: Command = {
  name: 'roster submit',
  words: ['NO', 'FILE'],
  options: { on: text, choice: text, mends: text },
  about: { id: 'menyerahkan daftar peserta (XLSX atau CSV); --choice all-or-nothing, --mends ID penyerahan yang diperbaiki', en: 'hands in a roster (XLSX or CSV); --choice all-or-nothing, --mends ID of the hand-in it mends' },
  async run(call) {
    const [no = '', file = ''] = call.words;
    const choice = call.option('choice');
    if (choice !== undefined && !HAND_IN_CHOICES.some((known) => known === choice)) throw new UsageProblem(`--choice is one of ${HAND_IN_CHOICES.join(', ')}`);
    const fields = { on: call.option('on'), choice, mends: call.option('mends') };
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
      ['task', view.approvalTaskId], ['undo', view.undo?.standing ?? null],
    ]);
    return { value: view, text: [counts, ...view.byRule.map(({ rows, sentence }) => `${String(rows).padStart(6)}  ${sentence[call.tongue]}`)].join('\n') };
  },
};

const quality: Command = {
  name: 'roster quality',
  words: ['NO'],
  options: {},
  about: { id: 'mutu data peserta per wilayah, kantor dan temuan, dan kelurahan yang belum ada pesertanya', en: 'how good the rosters are by district, office and rule, and the villages nobody is on record from' },
  async run(call) {
    const view = await call.door.get<RosterQualityView>(`/v1/cooperations/${encodeURIComponent(call.words[0]!)}/roster-quality`);
    const missing = view.districts.flatMap(({ name, villages }) => villages.filter(({ members }) => members === 0).map((village) => [village.code, village.name, name]));
    const districts = view.districts.map((row) => [row.code, row.name, row.accepted, row.warned, row.returned, row.members, row.villages.filter(({ members }) => members === 0).length]);
    const { unplaced } = view;
    const parts = [
      table(['code', 'district', 'accepted', 'warned', 'returned', 'members', 'missing'], [...districts, ['-', '-', unplaced.accepted, unplaced.warned, unplaced.returned, unplaced.members, null]], ''),
      table(['office', 'deliveries', 'accepted', 'warned', 'returned'], view.offices.map((row) => [row.name, row.deliveries, row.accepted, row.warned, row.returned]), ''),
      table(['rows', 'rule'], view.rules.map((rule) => [rule.rows, rule.sentence[call.tongue]]), ''),
      table(['code', 'nobody on record', 'district'], missing, ''),
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

export const HAND_IN_COMMANDS: readonly Command[] = [submit, status, quality, undo, confirmUndo];
