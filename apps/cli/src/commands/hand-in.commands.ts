/** Rosters handed in from the terminal: submit, status, undo by two people. */
import { HAND_IN_CHOICES } from '@sinergi/contracts/roster.contract';
import type { HandInView } from '@sinergi/contracts/roster.views';
import type { JobView } from '@sinergi/contracts/views';
import { flag, text, UsageProblem, type Command } from '../command';
import { facts } from '../layout';

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

export const HAND_IN_COMMANDS: readonly Command[] = [submit, status, undo, confirmUndo];
