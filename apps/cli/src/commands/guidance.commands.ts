/** Guidance from the terminal: hold, resume, another deadline, another desk, delegations and corrections. */
import type { DeadlinePreviewView, DelegationView } from '@sinergi/contracts/guidance.views';
import type { CorrectionView, JobView, Page, TaskView } from '@sinergi/contracts/views';
import { flag, text, texts, UsageProblem, type Answer, type Call, type Command } from '../command';
import { facts, table } from '../layout';
import { officeId } from './directory-lookup';

type Receipt = { readonly id: string; readonly outcome: 'accepted' } | { readonly job: JobView };

async function tell(call: Call, path: string, word: object): Promise<Answer> {
  const answer = await call.door.post<Receipt>(path, { ...word, reason: call.need('reason'), on: call.option('on') });
  if (!('job' in answer)) return { value: answer, text: call.tongue === 'id' ? 'Berlaku.' : 'It counts.' };
  const job = await call.door.watch(answer.job);
  return { value: { job }, text: job.state, pending: job.state === 'being-processed' };
}

/** A case by its number, or one process by its id, which has a dot. */
const guided = (given: string): string => `/v1/${given.includes('.') ? 'processes' : 'cooperations'}/${encodeURIComponent(given)}/guidance`;

async function taskOf(call: Call): Promise<TaskView> {
  return call.door.get<TaskView>(`/v1/tasks/${encodeURIComponent(call.words[0]!)}`);
}

const hold: Command = {
  name: 'hold',
  words: ['NO|PROCESS'],
  options: { until: text, reason: text, on: text },
  about: { id: 'menangguhkan kerja sama sampai suatu tanggal; jatuh tempo menurut hukum tetap berjalan', en: 'puts a case on hold until a day; a legal due date goes on' },
  run: (call) => tell(call, guided(call.words[0]!), { act: 'hold', until: call.need('until') }),
};

const resume: Command = {
  name: 'resume',
  words: ['NO|PROCESS'],
  options: { reason: text, on: text },
  about: { id: 'melanjutkan kerja sama yang ditangguhkan', en: 'resumes a case on hold' },
  run: (call) => tell(call, guided(call.words[0]!), { act: 'resume' }),
};

async function previewed(call: Call, days: number): Promise<Answer> {
  const preview = await call.door.get<DeadlinePreviewView>(`/v1/tasks/${encodeURIComponent(call.words[0]!)}/deadline-preview`, { days: String(days) });
  const dates = table(call.tongue === 'id' ? ['Langkah', 'Semula', 'Menjadi'] : ['Step', 'Was', 'Becomes'], preview.rungs.map(({ code, was, becomes }) => [code, was, becomes]), '');
  return { value: preview, text: preview.refusal ? `${dates}\n${preview.refusal.detail[call.tongue]}` : dates };
}

const deadline: Command = {
  name: 'deadline',
  words: ['TASK'],
  options: { later: text, earlier: text, preview: flag, reason: text, on: text },
  about: { id: 'menggeser tenggat sekian hari kerja (--later N atau --earlier N; --preview hanya memperlihatkan)', en: 'moves a deadline by working days (--later N or --earlier N; --preview only shows)' },
  async run(call) {
    const [later, earlier] = [call.option('later'), call.option('earlier')];
    if ((later === undefined) === (earlier === undefined)) throw new UsageProblem('say either --later N or --earlier N');
    const days = later === undefined ? -Number(earlier) : Number(later);
    if (call.flag('preview')) return previewed(call, days);
    const { id, processId } = await taskOf(call);
    return tell(call, guided(processId), { act: 'move-deadline', taskId: id, days });
  },
};

const reassign: Command = {
  name: 'reassign',
  words: ['TASK'],
  options: { to: texts, reason: text, on: text },
  about: { id: 'mengalihkan permintaan ke jabatan lain di pihak yang sama (--to JABATAN)', en: 'passes a task to another position of the same side (--to POSITION)' },
  async run(call) {
    const positions = call.options('to');
    if (positions.length === 0) throw new UsageProblem('name the position with --to');
    const { id, processId } = await taskOf(call);
    return tell(call, guided(processId), { act: 'reassign', taskId: id, positions });
  },
};

const delegate: Command = {
  name: 'delegate',
  words: ['OFFICE', 'POSITION', 'PERSON-ID'],
  options: { from: text, until: text, reason: text, principal: text },
  about: { id: 'melimpahkan jabatan sendiri kepada orang lain untuk suatu masa', en: 'lends your own position to somebody for a period' },
  async run(call) {
    const [office = '', position, delegateId] = call.words;
    const made = await call.door.post<DelegationView>('/v1/delegations', {
      principalId: call.option('principal'), delegateId, officeId: await officeId(call.door, office), position, from: call.need('from'), until: call.need('until'), reason: call.need('reason'),
    });
    return { value: made, text: made.id };
  },
};

const delegations: Command = {
  name: 'delegations',
  words: [],
  options: { principal: text, delegate: text, office: text, on: text, cursor: text },
  about: { id: 'siapa memutuskan untuk siapa', en: 'who decides for whom' },
  async run(call) {
    const office = call.option('office');
    const page = await call.door.get<Page<DelegationView>>('/v1/delegations', {
      principalId: call.option('principal'), delegateId: call.option('delegate'), officeId: office === undefined ? undefined : await officeId(call.door, office), on: call.option('on'), cursor: call.option('cursor'),
    });
    const headings = call.tongue === 'id' ? ['Jabatan', 'Kantor', 'Pemberi', 'Penerima', 'Dari', 'Sampai', 'Diakhiri', 'ID'] : ['Position', 'Office', 'Holder', 'Delegate', 'From', 'Until', 'Ended', 'ID'];
    const rows = page.items.map((row) => [row.positionTitle[call.tongue], row.officeName, row.principalName, row.delegateName, row.from, row.until, row.endedOn, row.id]);
    return { value: page, text: table(headings, rows, call.tongue === 'id' ? 'Tidak ada pelimpahan.' : 'No delegation.') };
  },
};

const delegationEnd: Command = {
  name: 'delegation end',
  words: ['ID'],
  options: { on: text },
  about: { id: 'mengakhiri pelimpahan', en: 'ends a delegation' },
  async run(call) {
    await call.door.post(`/v1/delegations/${encodeURIComponent(call.words[0]!)}/end`, { on: call.option('on') });
    return { value: null, text: 'OK' };
  },
};

const shown = (correction: CorrectionView): string =>
  facts([['id', correction.id], ['fact', correction.fact], ['was', correction.was], ['becomes', correction.becomes], ['standing', correction.standing]]);

const correct: Command = {
  name: 'correct',
  words: ['NO', 'FACT', 'VALUE'],
  options: { decision: text, reason: text, evidence: text },
  about: { id: 'mengusulkan pembetulan fakta tercatat; orang kedua mengonfirmasi', en: 'proposes the correction of a recorded fact; a second person confirms' },
  async run(call) {
    const [no = '', fact, becomes] = call.words;
    const reason = call.need('reason');
    const file = call.option('evidence');
    const evidence = file === undefined ? undefined : await call.door.upload<{ id: string }>('/v1/documents', file, { kind: 'correction-evidence', title: `Bukti pembetulan ${no}`, cooperationNo: no }, 'evidence');
    const made = await call.door.post<CorrectionView>(`/v1/cooperations/${encodeURIComponent(no)}/corrections`, { fact, becomes, reason, subject: call.option('decision'), evidenceDocumentId: evidence?.id });
    return { value: made, text: shown(made) };
  },
};

const confirmCorrection: Command = {
  name: 'confirm-correction',
  words: ['ID'],
  options: { reject: flag, reason: text },
  about: { id: 'mengonfirmasi pembetulan sebagai orang kedua', en: 'confirms a correction as the second person' },
  async run(call) {
    const decided = await call.door.post<CorrectionView>(`/v1/corrections/${encodeURIComponent(call.words[0]!)}/confirmation`, { approve: !call.flag('reject'), reason: call.option('reason') });
    return { value: decided, text: shown(decided) };
  },
};

export const GUIDANCE_COMMANDS: readonly Command[] = [hold, resume, deadline, reassign, delegate, delegations, delegationEnd, correct, confirmCorrection];
