/** Cooperations from the terminal: launch, list, show, take back. */
import type { CooperationPageView, CooperationRowView, JobView, Page } from '@sinergi/contracts/views';
import { formatRupiah } from '@sinergi/domain/money/format';
import { rupiah } from '@sinergi/domain/money/rupiah';
import { flag, text, texts, type Command } from '../command';
import type { Tongue } from '../language';
import { facts, table } from '../layout';
import { holderAt, officeId } from './directory-lookup';

interface Launched {
  readonly no: string;
  readonly job?: JobView;
}

const launch: Command = {
  name: 'launch',
  words: [],
  options: {
    programme: text, city: text, 'cover-from': text, 'given-by': text, position: text, capacity: text, 'given-on': text,
    place: text, channel: text, witness: texts, minutes: text, note: text, rehearsal: text,
  },
  about: { id: 'meluncurkan kerja sama dari persetujuan lisan', en: 'launches a cooperation from a spoken yes' },
  async run(call) {
    const cityOfficeId = await officeId(call.door, call.need('city'));
    const position = call.need('position');
    const givenOn = call.need('given-on');
    const givenBy = call.option('given-by') ?? (await holderAt(call.door, cityOfficeId, position, givenOn));
    const minutes = call.option('minutes');
    const minutesDocumentId = minutes === undefined ? undefined : (await call.door.upload<{ id: string }>('/v1/documents', minutes, { kind: 'minutes', title: 'Notulen persetujuan lisan' }, 'minutes')).id;
    const bornAt = call.option('rehearsal');
    const { no, job } = await call.door.post<Launched>('/v1/cooperations', {
      programme: call.need('programme'),
      cityOfficeId,
      coverFrom: call.need('cover-from'),
      approval: {
        givenBy, position, capacity: call.option('capacity'), givenOn, place: call.need('place'), channel: call.need('channel'),
        witnesses: call.options('witness'), minutesDocumentId, note: call.option('note'),
      },
      ...(bornAt === undefined ? {} : { rehearsal: { bornAt } }),
    });
    if (!job) return { value: { no }, text: no };
    const state = await call.door.watch(job);
    return { value: { no, job: state }, text: no, pending: state.state === 'being-processed' };
  },
};

const list: Command = {
  name: 'list',
  words: [],
  options: { status: text, city: text, programme: text, state: text, rehearsal: text, q: text, cursor: text, limit: text },
  about: { id: 'daftar kerja sama', en: 'lists cooperations' },
  async run(call) {
    const page = await call.door.get<Page<CooperationRowView>>('/v1/cooperations', {
      status: call.option('status'), city: call.option('city'), programme: call.option('programme'), opsState: call.option('state'),
      rehearsal: call.option('rehearsal'), q: call.option('q'), cursor: call.option('cursor'), limit: call.option('limit'),
    });
    const headings = call.tongue === 'id' ? ['Nomor', 'Kota', 'Status', 'Keadaan', 'Menunggu', 'Tenggat', 'Peserta'] : ['Number', 'City', 'Status', 'State', 'Waits for', 'Due', 'Members'];
    const rows = page.items.map((row) => [row.no, row.cityName, row.status, row.opsState, row.waitingOn, row.dueOn, row.members]);
    return { value: page, text: table(headings, rows, call.tongue === 'id' ? 'Belum ada kerja sama.' : 'No cooperation yet.') };
  },
};

const show: Command = {
  name: 'show',
  words: ['NO'],
  options: { timeline: flag },
  about: { id: 'keadaan satu kerja sama dan apa berikutnya', en: 'where a cooperation stands and what comes next' },
  async run(call) {
    const page = await call.door.get<CooperationPageView>(`/v1/cooperations/${encodeURIComponent(call.words[0]!)}`);
    return { value: page, text: shownPage(page, call.tongue, call.flag('timeline')) };
  },
};

function shownPage(page: CooperationPageView, tongue: Tongue, withTimeline: boolean): string {
  const word = (id: string, en: string): string => (tongue === 'id' ? id : en);
  const head = facts([
    [word('Nomor', 'Number'), `${page.no}${page.rehearsal ? word(' (gladi)', ' (rehearsal)') : ''}`],
    [word('Program', 'Programme'), page.programmeTitle[tongue]],
    [word('Kota', 'City'), page.cityName],
    ['Status', `${page.status}, ${page.opsState}`],
    [word('Putaran', 'Round'), page.round > 1 ? page.round : null],
    [word('Menunggu', 'Waits for'), page.waitingOn],
    [word('Sejak', 'Since'), page.waitingSince],
    [word('Peserta', 'Members'), page.members],
  ]);
  const waits = page.waits.map((task) => {
    const next = task.ahead.find(({ climbedOn }) => climbedOn === null);
    return [task.id, task.act, task.officeName, task.openedOn, next ? `${next.code} ${next.on}` : null];
  });
  const bills = page.bills.map((bill) => [bill.month, bill.members, formatRupiah(rupiah(bill.amount)), formatRupiah(rupiah(bill.open)), bill.dueOn, bill.standing]);
  const parts = [head];
  if (waits.length > 0) parts.push(table([word('Tugas', 'Task'), word('Apa', 'What'), word('Kantor', 'Office'), word('Sejak', 'Since'), word('Berikutnya', 'Next')], waits, ''));
  if (bills.length > 0) parts.push(table([word('Bulan', 'Month'), word('Peserta', 'Members'), word('Tagihan', 'Billed'), word('Sisa', 'Open'), word('Tempo', 'Due'), word('Keadaan', 'Standing')], bills, ''));
  if (withTimeline) parts.push(page.timeline.map(({ on, title, detail }) => `${on}  ${title[tongue]}${detail[tongue] ? ` (${detail[tongue]})` : ''}`).join('\n'));
  return parts.join('\n\n');
}

const withdraw: Command = {
  name: 'withdraw',
  words: ['NO'],
  options: { reason: text, on: text },
  about: { id: 'menarik kembali kerja sama', en: 'takes a cooperation back' },
  async run(call) {
    const answer = await call.door.post<JobView | { job: JobView }>(`/v1/cooperations/${encodeURIComponent(call.words[0]!)}/withdrawal`, { reason: call.need('reason'), on: call.option('on') });
    const job = 'job' in answer ? await call.door.watch(answer.job) : answer;
    return { value: job, text: job.state, pending: job.state === 'being-processed' };
  },
};

export const COOPERATION_COMMANDS: readonly Command[] = [launch, list, show, withdraw];
