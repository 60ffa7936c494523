/** Says in business words what is stuck, since when, and what would happen next by itself. */
import { Inject, Injectable } from '@nestjs/common';
import type { StuckView } from '@sinergi/contracts/stuck.views';
import type { Page, Titled } from '@sinergi/contracts/views';
import { workingCalendar, workingDaysBetween, STANDARD_CALENDAR_POLICY, type Holiday } from '@sinergi/domain/calendar/working-days';
import { HolidayQueries } from '@sinergi/persistence/law/holidays.queries';
import { waitedFor } from '@sinergi/persistence/views/cooperations.queries';
import { StuckQueries, type StuckRow, type StuckSearch } from '@sinergi/persistence/views/stuck.queries';
import type { Actor } from '../auth/actor';
import { CaseClock } from '../cases/case-clock';
import { processUrl } from '../cooperations/cooperation-page.service';
import { SETTINGS, type DoorSettings } from '../parts';
import type { Tongue } from '../wording/language.decorator';
import { stepTitle } from '../wording/step-titles';
import { NOTICE_TITLES } from '../wording/notice-titles';
import { ACT_TITLES, GUIDANCE_TITLES, RUNG_TITLES } from '../wording/titles';

@Injectable()
export class StuckService {
  constructor(
    private readonly stuck: StuckQueries,
    private readonly holidays: HolidayQueries,
    private readonly clock: CaseClock,
    @Inject(SETTINGS) private readonly settings: DoorSettings,
  ) {}

  async search(wanted: StuckSearch, actor: Actor, tongue: Tongue): Promise<Page<StuckView>> {
    const { items: rows, next } = await this.stuck.search(actor.sees, this.clock.today(), wanted);
    const holidays = new Map<string, Holiday[]>();
    for (const { regionCode, today } of rows) {
      const key = `${regionCode} ${today}`;
      if (!holidays.has(key)) holidays.set(key, await this.holidays.holidaysFor(regionCode, today));
    }
    return { items: rows.map((row) => this.view(row, holidays.get(`${row.regionCode} ${row.today}`) ?? [], actor, tongue)), next };
  }

  private view(row: StuckRow, holidays: readonly Holiday[], actor: Actor, tongue: Tongue): StuckView {
    const calendar = workingCalendar(holidays, row.policy ?? STANDARD_CALENDAR_POLICY, row.today, row.regionCode);
    return {
      no: row.no,
      cityName: row.cityName,
      processId: row.processId,
      what: whatOf(row)[tongue],
      office: row.positions.length > 0 ? waitedFor(row.positions, row.office, tongue) : row.office,
      why: whyOf(row)[tongue],
      since: row.since,
      workingDays: workingDaysBetween(row.since, row.today, calendar),
      next: row.next === null ? null : (RUNG_TITLES[row.next]?.[tongue] ?? row.next),
      nextOn: row.nextOn,
      lastFailure: row.lastFailure,
      tries: row.tries,
      opsState: row.opsState,
      rehearsal: row.rehearsal,
      mayMend: actor.powers.includes('repair') ? mendable(row) : [],
      url: processUrl(row.processId, this.settings),
    };
  }
}

function whatOf({ kind, act, step, count }: StuckRow) {
  const asked = act === null ? { id: '', en: '' } : ACT_TITLES[act];
  const notice = step !== null && step in NOTICE_TITLES ? NOTICE_TITLES[step as keyof typeof NOTICE_TITLES] : { id: '', en: '' };
  switch (kind) {
    case 'wait':
      return asked;
    case 'decision':
      return { id: `Keputusan: ${asked.id}`, en: `Decision: ${asked.en}` };
    case 'trouble':
      return stepTitle(step ?? '');
    case 'letters':
      return { id: `${count} surat belum terkirim (${notice.id})`, en: `${count} letters not sent (${notice.en})` };
    case 'request':
      return REQUEST_TITLES[step ?? ''] ?? { id: '', en: '' };
    case 'launch':
      return { id: 'Peluncuran kerja sama', en: 'Launch of the cooperation' };
  }
}

const REQUEST_TITLES: Readonly<Record<string, Titled>> = {
  ...GUIDANCE_TITLES,
  withdrawal: { id: 'Penarikan kerja sama', en: 'Withdrawal of the cooperation' },
  repair: { id: 'Perbaikan proses', en: 'Repair of the process' },
};

/** The engine lost it, the record never knew it, or it ended before its letter left. */
const MISMATCHES: Readonly<Record<string, Titled>> = {
  ProcessMissing: { id: 'tercatat terbuka, tetapi mesin tidak menjalankannya', en: 'open on record, but the engine does not run it' },
  RecordMissing: { id: 'dijalankan mesin, tetapi tidak tercatat', en: 'run by the engine, but not on record' },
  LetterStranded: { id: 'prosesnya sudah berakhir, suratnya belum terkirim', en: 'the process has ended, its letter has not left' },
};

function mendable({ kind, lastFailure, maySkip }: StuckRow): StuckView['mayMend'] {
  if (kind !== 'trouble' || lastFailure === 'RecordMissing' || lastFailure === 'LetterStranded') return [];
  if (lastFailure === 'ProcessMissing') return ['restart'];
  return maySkip ? ['retry', 'skip', 'abort'] : ['retry', 'abort'];
}

const OF_STATE: Readonly<Record<string, { readonly id: string; readonly en: string }>> = {
  ESCALATED: { id: 'sudah dieskalasi, belum dijawab', en: 'escalated and not answered yet' },
  OVERDUE: { id: 'sudah diingatkan, belum dijawab', en: 'reminded and not answered yet' },
  ON_HOLD: { id: 'ditangguhkan', en: 'on hold' },
  NEEDS_FIX: { id: 'ada langkah yang memerlukan operator', en: 'a step needs an operator' },
};

function whyOf({ kind, opsState, lastFailure }: StuckRow) {
  if (kind === 'wait') return OF_STATE[opsState] ?? { id: 'belum dijawab', en: 'not answered yet' };
  const mismatch = MISMATCHES[lastFailure ?? ''];
  if (kind === 'trouble' && mismatch) return mismatch;
  if (kind === 'trouble') return { id: 'langkah ini gagal berulang kali dan menunggu operator', en: 'this step failed again and again and waits for an operator' };
  if (kind === 'letters') return { id: 'surat belum diterima server surat', en: 'the mail server has not taken the letters' };
  return { id: 'tercatat, belum dijawab oleh proses', en: 'on record, not answered by the process yet' };
}
