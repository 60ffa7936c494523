/** Tasks from the terminal: what is asked, and deciding it. */
import type { JobView, Page, TaskView } from '@sinergi/contracts/views';
import { flag, text, texts, UsageProblem, type Command } from '../command';
import { table } from '../layout';

const VERDICTS = ['approve', 'return', 'decline', 'more-time'];
const BULK_VERDICTS = ['approve', 'return', 'decline'];

const tasks: Command = {
  name: 'tasks',
  words: [],
  options: { mine: flag, no: text, status: text, cursor: text },
  about: { id: 'yang diminta dari kantor-kantor', en: 'what offices are asked for' },
  async run(call) {
    const page = await call.door.get<Page<TaskView>>('/v1/tasks', {
      mine: call.flag('mine') ? 'true' : undefined, no: call.option('no'), status: call.option('status') ?? 'open', cursor: call.option('cursor'),
    });
    const headings = call.tongue === 'id' ? ['Tugas', 'Apa', 'Kantor', 'Sejak', 'Tenggat', 'Saya'] : ['Task', 'What', 'Office', 'Since', 'Due', 'Mine'];
    const rows = page.items.map((task) => [task.id, task.act, task.officeName, task.openedOn, task.dueOn, task.mayDecide ? '*' : (task.refusal ?? '')]);
    return { value: page, text: table(headings, rows, call.tongue === 'id' ? 'Tidak ada.' : 'None.') };
  },
};

const decide: Command = {
  name: 'decide',
  words: ['TASK', 'approve|return|decline|more-time'],
  options: { reason: text, days: text, file: text, document: text, 'signed-on': text, on: text, capacity: text, 'decided-by': text, round: text },
  about: { id: 'memutuskan satu permintaan; --file mengunggah pindaian bertanda tangan', en: 'decides a task; --file uploads the signed scan' },
  async run(call) {
    const [taskId = '', verdict = ''] = call.words;
    if (!VERDICTS.includes(verdict)) throw new UsageProblem(`a verdict is one of ${VERDICTS.join(', ')}`);
    const path = `/v1/tasks/${encodeURIComponent(taskId)}`;
    const task = await call.door.get<TaskView>(path);
    const scan = call.option('file');
    const documentId = scan === undefined ? call.option('document') : (await call.door.upload<{ id: string }>('/v1/documents', scan, { kind: 'signed-scan', title: task.askCode, cooperationNo: task.no }, 'scan')).id;
    const days = call.option('days');
    const answer = await call.door.post<{ taskClosed: boolean } | { job: JobView }>(`${path}/decisions`, {
      verdict, documentId, reason: call.option('reason'), days: days === undefined ? undefined : Number(days), round: Number(call.option('round') ?? task.round),
      signedOn: call.option('signed-on'), on: call.option('on'), capacity: call.option('capacity'), decidedBy: call.option('decided-by'),
    });
    if (!('job' in answer)) return { value: answer, text: call.tongue === 'id' ? 'Keputusan berlaku.' : 'The decision counts.' };
    const job = await call.door.watch(answer.job);
    return { value: { job }, text: job.state, pending: job.state === 'being-processed' };
  },
};

interface BulkResult {
  readonly outcomes: readonly { readonly taskId: string; readonly outcome: string; readonly refusal: { readonly code: string; readonly detail: { readonly id: string; readonly en: string } } | null }[];
}

const decideMany: Command = {
  name: 'decide-many',
  words: ['approve|return|decline'],
  options: { task: texts, reason: text, on: text },
  about: { id: 'memutuskan beberapa permintaan sekaligus (--task ID, diulang); satu yang ditolak tidak menghentikan yang lain', en: 'decides several tasks at once (--task ID, repeated); one refusal stops no other' },
  async run(call) {
    const [verdict = ''] = call.words;
    if (!BULK_VERDICTS.includes(verdict)) throw new UsageProblem(`a verdict is one of ${BULK_VERDICTS.join(', ')}`);
    const wanted = call.options('task');
    if (wanted.length === 0) throw new UsageProblem('--task names a task and may be repeated');
    const items = [];
    for (const taskId of wanted) items.push({ taskId, round: (await call.door.get<TaskView>(`/v1/tasks/${encodeURIComponent(taskId)}`)).round });
    const result = await call.door.post<BulkResult>('/v1/tasks/decisions', { items, verdict, reason: call.option('reason'), on: call.option('on') });
    const rows = result.outcomes.map(({ taskId, outcome, refusal }) => [taskId, outcome, refusal?.detail[call.tongue] ?? '']);
    return { value: result, text: table(call.tongue === 'id' ? ['Tugas', 'Hasil', 'Sebab'] : ['Task', 'Outcome', 'Why'], rows, ''), pending: result.outcomes.some(({ outcome }) => outcome === 'being-processed') };
  },
};

export const TASK_COMMANDS: readonly Command[] = [tasks, decide, decideMany];
