/** Operations from the terminal: what is stuck, repair, a job, and signing in. */
import type { StuckView } from '@sinergi/contracts/stuck.views';
import type { JobView, Page, SessionView } from '@sinergi/contracts/views';
import { text, UsageProblem, type Command } from '../command';
import { facts, table } from '../layout';
import { officeId } from './directory-lookup';
import { keepAccess, readAccess, settingsFile } from '../settings';

const ACTS = ['retry', 'skip', 'abort'];

const stuck: Command = {
  name: 'stuck',
  words: [],
  options: { state: text, city: text, office: text, sort: text, cursor: text, limit: text },
  about: { id: 'yang macet: di mana, sejak kapan, apa berikutnya', en: 'what is stuck: where, since when, what comes next' },
  async run(call) {
    const office = call.option('office');
    const page = await call.door.get<Page<StuckView>>('/v1/stuck', {
      state: call.option('state'), city: call.option('city'), office: office === undefined ? undefined : await officeId(call.door, office), sort: call.option('sort'), cursor: call.option('cursor'), limit: call.option('limit'),
    });
    const headings = call.tongue === 'id' ? ['Nomor', 'Apa', 'Kantor', 'Mengapa', 'Sejak', 'Hari kerja', 'Percobaan', 'Berikutnya', 'Proses'] : ['Number', 'What', 'Office', 'Why', 'Since', 'Working days', 'Tries', 'Next', 'Process'];
    const rows = page.items.map((row) => [row.no, row.what, row.office, row.lastFailure ? `${row.why} (${row.lastFailure})` : row.why, row.since, row.workingDays, row.tries, row.next ? `${row.next} ${row.nextOn ?? ''}` : null, row.processId]);
    return { value: page, text: table(headings, rows, call.tongue === 'id' ? 'Tidak ada yang macet.' : 'Nothing is stuck.') };
  },
};

const repair: Command = {
  name: 'repair',
  words: ['PROCESS', 'retry|skip|abort'],
  options: { reason: text },
  about: { id: 'menyuruh proses yang macet mencoba lagi, melewati langkah, atau berhenti', en: 'tells a process that stands still to try again, skip the step, or stop' },
  async run(call) {
    const [processId = '', act = ''] = call.words;
    if (!ACTS.includes(act)) throw new UsageProblem(`an act is one of ${ACTS.join(', ')}`);
    const answer = await call.door.post<JobView | { job: JobView }>(`/v1/processes/${encodeURIComponent(processId)}/repair`, { act, reason: call.option('reason') });
    const job = 'job' in answer ? await call.door.watch(answer.job) : answer;
    return { value: job, text: job.state, pending: job.state === 'being-processed' };
  },
};

const restart: Command = {
  name: 'restart',
  words: ['PROCESS'],
  options: { reason: text },
  about: { id: 'memulai kembali proses yang hilang dari mesin, dari catatannya', en: 'begins a process the engine lost again, from its record' },
  async run(call) {
    const answer = await call.door.post<JobView | { job: JobView }>(`/v1/processes/${encodeURIComponent(call.words[0]!)}/restart`, { reason: call.need('reason') });
    const done = 'job' in answer ? await call.door.watch(answer.job) : answer;
    return { value: done, text: done.state, pending: done.state === 'being-processed' };
  },
};

const job: Command = {
  name: 'job',
  words: ['ID'],
  options: {},
  about: { id: 'apa yang terjadi dengan yang diajukan', en: 'what became of something submitted' },
  async run(call) {
    const view = await call.door.get<JobView>(`/v1/jobs/${encodeURIComponent(call.words[0]!)}`);
    return { value: view, text: facts([['kind', view.kind], ['subject', view.subject], ['state', view.state], ['code', view.code]]), pending: view.state === 'being-processed' };
  },
};

const whoami: Command = {
  name: 'whoami',
  words: [],
  options: {},
  about: { id: 'siapa yang bertanya dan apa wewenangnya', en: 'who asks, and what they may do' },
  async run(call) {
    const session = await call.door.get<SessionView>('/v1/sessions/current');
    return { value: session, text: facts([['name', session.name], ['office', session.officeName], ['positions', session.positions.join(', ')], ['powers', session.powers.join(', ')]]) };
  },
};

const login: Command = {
  name: 'login',
  words: [],
  options: { url: text, token: text },
  about: { id: 'menyimpan alamat dan token untuk perintah berikutnya', en: 'keeps the address and the token for later commands' },
  async run(call) {
    const url = (call.option('url') ?? readAccess().url).replace(/\/$/, '');
    const token = call.need('token');
    const answer = await fetch(`${url}/v1/sessions/current`, { headers: { Authorization: `Bearer ${token}` } });
    if (!answer.ok) throw new UsageProblem(`${url} does not know this token`);
    keepAccess({ url, token });
    return { value: { url, file: settingsFile() }, text: settingsFile() };
  },
};

export const OPERATION_COMMANDS: readonly Command[] = [stuck, repair, restart, job, whoami, login];
