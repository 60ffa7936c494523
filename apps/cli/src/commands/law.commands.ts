/** Calendar, tariff and minimum wages from the terminal: looked up, added, imported and withdrawn, each with its law. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@sinergi/contracts/views';
import { text, type Command } from '../command';
import { table } from '../layout';

const nameOptions = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, text]));
const query = (law: Readonly<Record<string, string>>): string => new URLSearchParams(law).toString();

interface Day {
  readonly id: string;
  readonly date: string;
  readonly kind: string;
  readonly nameId: string;
  readonly basis: string;
  readonly regionCode: string | null;
}

const calendarList: Command = {
  name: 'calendar list',
  words: [],
  options: nameOptions(['from', 'until', 'kind', 'region', 'cursor', 'limit']),
  about: { id: 'hari libur dan cuti bersama', en: 'decreed days' },
  async run(call) {
    const page = await call.door.get<Page<Day>>('/v1/calendar/days', {
      from: call.option('from'), until: call.option('until'), kind: call.option('kind'), region: call.option('region'), cursor: call.option('cursor'), limit: call.option('limit'),
    });
    return { value: page, text: table(['date', 'kind', 'name', 'basis', 'region', 'id'], page.items.map((day) => [day.date, day.kind, day.nameId, day.basis, day.regionCode, day.id]), '-') };
  },
};

const calendarAdd: Command = {
  name: 'calendar add',
  words: ['DATE', 'NAME'],
  options: nameOptions(['kind', 'basis', 'basis-date', 'known-from', 'certainty', 'region', 'edition', 'source']),
  about: { id: 'menambah hari libur beserta keputusannya', en: 'adds a decreed day with its decree' },
  async run(call) {
    const [date, nameId] = call.words;
    const basis = call.need('basis');
    const day = { date, nameId, basis, kind: call.need('kind'), basisDate: call.option('basis-date'), knownFrom: call.option('known-from'), certainty: call.option('certainty'), regionCode: call.option('region') };
    const taken = await call.door.post('/v1/calendar/days', { edition: call.need('edition'), source: call.option('source') ?? basis, days: [day] });
    return { value: taken, text: 'OK' };
  },
};

const withdrawal = (name: string, path: string): Command => ({
  name,
  words: ['ID'],
  options: nameOptions(['reason']),
  about: { id: 'mencabut satu baris dengan alasan', en: 'takes a row out of force, with a reason' },
  async run(call) {
    await call.door.post(`${path}/${encodeURIComponent(call.words[0]!)}/withdraw`, { reason: call.need('reason') });
    return { value: null, text: 'OK' };
  },
});

const importOf = (name: string, path: string): Command => ({
  name,
  words: ['FILE'],
  options: nameOptions(['edition', 'source']),
  about: { id: 'memuat tabel CSV, semua baris atau tidak sama sekali', en: 'takes a CSV table, all rows or none' },
  async run(call) {
    const taken = await call.door.sendTable<{ added: number }>(`${path}?${query({ edition: call.need('edition'), source: call.need('source') })}`, call.words[0]!);
    return { value: taken, text: String(taken.added) };
  },
});

const workingDays: Command = {
  name: 'calendar count',
  words: ['FROM', 'DAYS'],
  options: nameOptions(['region', 'days-per-week']),
  about: { id: 'tanggal sekian hari kerja setelah suatu tanggal', en: 'the date so many working days after a day' },
  async run(call) {
    const [from, days] = call.words;
    const counted = await call.door.get<{ on: string }>('/v1/calendar/working-days', { from, days, region: call.option('region'), daysPerWeek: call.option('days-per-week') });
    return { value: counted, text: counted.on };
  },
};

interface Row {
  readonly id: string;
  readonly segment: string;
  readonly scheme: string;
  readonly from: string;
  readonly until: string | null;
  readonly rule: Readonly<Record<string, unknown>>;
  readonly source: string;
}

const tariffList: Command = {
  name: 'tariff list',
  words: [],
  options: nameOptions(['segment', 'scheme', 'month', 'cursor', 'limit']),
  about: { id: 'baris tarif yang berlaku', en: 'rows of the tariff' },
  async run(call) {
    const page = await call.door.get<Page<Row>>('/v1/tariffs', {
      segment: call.option('segment'), scheme: call.option('scheme'), month: call.option('month'), cursor: call.option('cursor'), limit: call.option('limit'),
    });
    return { value: page, text: table(['id', 'segment', 'scheme', 'from', 'until', 'rule', 'source'], page.items.map((row) => [row.id, row.segment, row.scheme, row.from, row.until, JSON.stringify(row.rule), row.source]), '-') };
  },
};

const tariffAdd: Command = {
  name: 'tariff add',
  words: ['FILE'],
  options: nameOptions(['edition', 'source']),
  about: { id: 'menambah baris tarif dari berkas JSON', en: 'adds rows of the tariff from a JSON file' },
  async run(call) {
    const rows: unknown = JSON.parse(await readFile(call.words[0]!, 'utf8'));
    const taken = await call.door.post<{ added: number }>('/v1/tariffs', { edition: call.need('edition'), source: call.need('source'), rows: Array.isArray(rows) ? rows : [rows] });
    return { value: taken, text: String(taken.added) };
  },
};

interface MinimumWageRow {
  readonly id: string;
  readonly regionCode: string;
  readonly from: string;
  readonly until: string;
  readonly amount: string;
  readonly source: string;
  readonly certainty: string;
}

const minimumWageList: Command = {
  name: 'minimum-wage list',
  words: [],
  options: nameOptions(['region', 'month', 'cursor', 'limit']),
  about: { id: 'upah minimum kota/kabupaten (UMK) yang tercatat', en: 'minimum wages of cities (UMK) on record' },
  async run(call) {
    const page = await call.door.get<Page<MinimumWageRow>>('/v1/minimum-wages', { region: call.option('region'), month: call.option('month'), cursor: call.option('cursor'), limit: call.option('limit') });
    return { value: page, text: table(['id', 'city', 'from', 'until', 'amount', 'source', 'certainty'], page.items.map((row) => [row.id, row.regionCode, row.from, row.until, row.amount, row.source, row.certainty]), '-') };
  },
};

const minimumWageAdd: Command = {
  name: 'minimum-wage add',
  words: ['CITY', 'YEAR', 'AMOUNT'],
  options: nameOptions(['id', 'from', 'until', 'certainty', 'edition', 'source']),
  about: { id: 'menambah upah minimum satu kota untuk satu tahun beserta keputusannya', en: 'adds the minimum wage of a city for a year with its decree' },
  async run(call) {
    const [regionCode = '', year = '', amount = ''] = call.words;
    const [from, source] = [call.option('from') ?? `${year}-01`, call.need('source')];
    const row = { id: call.option('id') ?? `umk.${regionCode}.${from}`, regionCode, from, until: call.option('until') ?? `${year}-12`, amount, source, certainty: call.option('certainty') };
    const taken = await call.door.post<{ added: number }>('/v1/minimum-wages', { edition: call.need('edition'), source, rows: [row] });
    return { value: taken, text: String(taken.added) };
  },
};

export const LAW_COMMANDS: readonly Command[] = [
  calendarList, calendarAdd, withdrawal('calendar withdraw', '/v1/calendar/days'), importOf('calendar import', '/v1/calendar/import'), workingDays,
  tariffList, tariffAdd, withdrawal('tariff end', '/v1/tariffs'), importOf('tariff import', '/v1/tariffs/import'),
  minimumWageList, minimumWageAdd, withdrawal('minimum-wage end', '/v1/minimum-wages'), importOf('minimum-wage import', '/v1/minimum-wages/import'),
];
