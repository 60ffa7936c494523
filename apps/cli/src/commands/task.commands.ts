/** Tasks from the terminal: what is asked, and deciding it. */
import type { JobView, Page, TaskView } from '@sinergi/contracts/views';
import { flag, text, UsageProblem, type Command } from '../command';
import { table } from '../layout';

const VERDICTS = ['approve', 'return', 'decline', 'more-time'];

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

export const TASK_COMMANDS: readonly Command[] = [tasks, decide];
