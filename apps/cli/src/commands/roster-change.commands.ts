/** Changes of the roster that are no file, from the terminal: list, look for a member, preview, propose, answer offers, tell how many heads there are. */
import { readFile } from 'node:fs/promises';
import type { MemberOfferView, ParticipationView, RosterChangePreviewView, RosterChangesView, RosterChangeView } from '@sinergi/contracts/change.views';
import type { JobView, Page } from '@sinergi/contracts/views';
import { flag, text, texts, UsageProblem, type Command } from '../command';
import { facts, table } from '../layout';

const changesOf = (no: string): string => `/v1/cooperations/${encodeURIComponent(no)}/roster-changes`;

const list: Command = {
  name: 'roster changes',
  words: ['NO'],
  options: {},
  about: { id: 'perubahan peserta satu kerja sama: apa, kapan, siapa yang ditunggu sejak kapan', en: 'changes of the roster of a cooperation: what, when, who is waited for since when' },
  async run(call) {
    const view = await call.door.get<RosterChangesView>(changesOf(call.words[0]!));
    const rows = view.items.map((row) => [row.id, row.kind, row.reason, row.happenedOn, row.leaves, row.joins, row.status, row.firstMonth, row.late ? 'late' : null, row.waits ? `${row.waits.positions.join('/')} ${row.waits.since}` : null]);
    const parts = [table(['id', 'kind', 'reason', 'happened', 'leave', 'join', 'status', 'from', 'report', 'waits for'], rows, '-'), ...(view.participation ? [participation(view.participation)] : [])];
    return { value: view, text: parts.join('\n\n') };
  },
};

interface FoundMember {
  readonly membershipId: string;
  readonly nameMasked: string;
  readonly nikMasked: string;
  readonly positionCode: string;
  readonly rt: string | null;
  readonly rw: string | null;
  readonly villageName: string | null;
}

const member: Command = {
  name: 'roster member',
  words: ['NO', 'WORDS'],
  options: { position: text, rt: text, rw: text },
  about: { id: 'mencari peserta menurut nama atau NIK; hasilnya tersamar dan pencariannya dicatat', en: 'looks for a member by name or NIK; the result is masked and the look is noted' },
  async run(call) {
    const [no = '', words = ''] = call.words;
    const found = await call.door.post<{ items: FoundMember[] }>(`${changesOf(no)}/members`, { words, positionCode: call.option('position'), rt: call.option('rt'), rw: call.option('rw') });
    return { value: found, text: table(['membership', 'name', 'NIK', 'position', 'RT', 'RW', 'village'], found.items.map((row) => [row.membershipId, row.nameMasked, row.nikMasked, row.positionCode, row.rt, row.rw, row.villageName]), '-') };
  },
};

/** The order comes from a file, as the door takes it, so that no name or number stands on a command line. */
const change: Command = {
  name: 'roster change',
  words: ['NO', 'ORDER.json'],
  options: { preview: flag },
  about: { id: 'mengajukan perubahan peserta dari berkas JSON (kind: succession, mass-exit, transfer, opt-in, opt-out); --preview hanya menghitung', en: 'proposes a change of the roster from a JSON file (kind: succession, mass-exit, transfer, opt-in, opt-out); --preview only counts' },
  async run(call) {
    const [no = '', file = ''] = call.words;
    const order = await orderIn(file);
    if (call.flag('preview')) {
      const view = await call.door.post<RosterChangePreviewView>(`${changesOf(no)}/preview`, order);
      const counts = facts([['leave', view.leaves], ['join', view.joins], ['last month', view.lastMonth], ['first month', view.firstMonth], ['report by', view.reportDueOn], ['late', view.late ? 'yes' : 'no']]);
      return { value: view, text: [counts, ...view.byPosition.map(({ code, members }) => `${String(members).padStart(6)}  ${code}`), ...view.toLookAt.map(({ sentence }) => sentence[call.tongue])].join('\n') };
    }
    const { job, change: view } = await call.door.post<{ job: JobView; change: RosterChangeView }>(changesOf(no), order);
    return { value: { job, change: view }, text: facts([['id', view.id], ['kind', view.kind], ['leave', view.leaves], ['join', view.joins], ['status', view.status], ['report by', view.reportDueOn]]), pending: true };
  },
};

const heads: Command = {
  name: 'roster heads',
  words: ['NO', 'HEADS'],
  options: { source: text },
  about: { id: 'menyampaikan jumlah orang yang dapat ikut serta dalam program sukarela', en: 'tells how many people could take part in a voluntary programme' },
  async run(call) {
    const [no = '', count = ''] = call.words;
    if (!/^[1-9]\d*$/.test(count)) throw new UsageProblem('HEADS is a whole number');
    const view = await call.door.post<ParticipationView>(`/v1/cooperations/${encodeURIComponent(no)}/heads-known`, { heads: Number(count), source: call.need('source') });
    return { value: view, text: participation(view) };
  },
};

const offers: Command = {
  name: 'roster offers',
  words: ['CHANGE'],
  options: { cursor: text },
  about: { id: 'siapa yang ditawari melanjutkan sendiri dan jawabannya, tersamar', en: 'who was offered to go on alone and what they answered, masked' },
  async run(call) {
    const page = await call.door.get<Page<MemberOfferView>>(`/v1/roster-changes/${encodeURIComponent(call.words[0]!)}/offers`, { cursor: call.option('cursor'), limit: '200' });
    const rows = page.items.map((row) => [row.offerId, row.nameMasked, row.nikMasked, row.positionCode, row.registeredUntil, row.answer, row.answeredOn]);
    return { value: page, text: table(['offer', 'name', 'NIK', 'position', 'covered until', 'answer', 'on'], rows, '-') };
  },
};

const answerOffers: Command = {
  name: 'roster answer-offers',
  words: ['CHANGE'],
  options: { answer: text, offer: texts, on: text, document: text },
  about: { id: 'mencatat jawaban atas penawaran: --answer accepted atau declined, --offer ID (boleh berulang)', en: 'records answers to offers: --answer accepted or declined, --offer ID (may be repeated)' },
  async run(call) {
    const body = { answer: call.need('answer'), offerIds: call.options('offer'), on: call.option('on'), documentId: call.option('document') };
    const view = await call.door.post<RosterChangeView>(`/v1/roster-changes/${encodeURIComponent(call.words[0]!)}/offers/answers`, body);
    return { value: view, text: facts([['accepted', view.offers?.accepted ?? null], ['declined', view.offers?.declined ?? null], ['open', view.offers?.open ?? null]]) };
  },
};

const participation = ({ members, heads: known, ratePermille, source }: ParticipationView): string =>
  facts([['members', members], ['heads', known], ['rate', ratePermille === null ? null : `${(ratePermille / 10).toFixed(1)} %`], ['source', source]]);

async function orderIn(file: string): Promise<unknown> {
  const content = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UsageProblem(`ORDER.json cannot be read: ${error.code ?? 'unknown'}`);
  });
  try {
    return JSON.parse(content) as unknown;
  } catch {
    throw new UsageProblem('ORDER.json is no JSON');
  }
}

export const ROSTER_CHANGE_COMMANDS: readonly Command[] = [list, member, change, offers, answerOffers, heads];
