/** Bank statements made from a known truth: one account's movements written as MT940, camt.053 or a table, in the ways banks write them. */
import { addDays, localDate, type LocalDate } from '@sinergi/domain/calendar/local-date';

export interface TrueEntry {
  readonly on: LocalDate;
  /** In rupiah; positive when money came in. */
  readonly amount: number;
  readonly reversal: boolean;
  readonly text: string;
}

export interface Truth {
  readonly account: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly opening: number;
  readonly entries: readonly TrueEntry[];
}

export type Random = (below: number) => number;

/** Mulberry32: the same seed gives the same statements. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** From the middle of December into January, in the order of their days. */
export function truthOf(random: Random, most = 12): Truth {
  const from = localDate('2018-12-17');
  const days = Array.from({ length: 1 + random(most) }, () => random(28)).sort((one, other) => one - other);
  return {
    account: `00${10_000_000 + random(80_000_000)}`, from, to: addDays(from, 27), opening: 1_000_000_000 + random(1_000_000),
    entries: days.map((day, at): TrueEntry => ({ on: addDays(from, day), amount: (random(3) === 0 ? -1 : 1) * (1_000 + random(90_000_000)), reversal: random(8) === 0, text: `IURAN DESEMBER NO ${at} ${'ABCDEFG'.charAt(random(7))}` })),
  };
}

export const closingOf = ({ opening, entries }: Truth): number => entries.reduce((sum, { amount }) => sum + amount, opening);

const six = (date: string): string => date.slice(2).replaceAll('-', '');
const comma = (amount: number, random: Random): string => `${Math.abs(amount)},${random(2) === 0 ? '' : '00'}`;
const MARK = (amount: number, reversal: boolean): string => (amount > 0 ? (reversal ? 'RD' : 'C') : reversal ? 'RC' : 'D');

/** One statement in one or several pages, with or without the envelope of the network. */
export function mt940Of(truth: Truth, random: Random, number = 7): string {
  const pages = 1 + random(3);
  const size = Math.ceil(truth.entries.length / pages);
  const enveloped = random(3) === 0;
  let balance = truth.opening;
  const messages = Array.from({ length: pages }, (_, page) => {
    const entries = truth.entries.slice(page * size, (page + 1) * size);
    const last = page === pages - 1;
    const opened = balance;
    const fields = entries.flatMap(({ on, amount, reversal, text }) => {
      balance += amount;
      const day = random(2) === 0 ? six(on).slice(2) : '';
      return [`:61:${six(on)}${day}${MARK(amount, reversal)}${random(4) === 0 ? 'R' : ''}${comma(amount, random)}NTRFNONREF`, random(3) === 0 ? `:86:166?00TRANSFER?20${text.slice(0, 10)}?21${text.slice(10)}` : `:86:${text}`];
    });
    const sign = (amount: number): string => (amount < 0 ? 'D' : 'C');
    const ends = [`:60${page === 0 ? 'F' : 'M'}:${sign(opened)}${six(truth.from)}IDR${comma(opened, random)}`, `:62${last ? 'F' : 'M'}:${sign(balance)}${six(truth.to)}IDR${comma(balance, random)}`];
    const body = [`:20:A${page}`, `:25:${truth.account}`, `:28C:${number}/${page + 1}`, ends[0], ...fields, ends[1], ...(random(2) === 0 ? [`:64:${ends[1]!.slice(5)}`] : [])];
    return enveloped ? [`{1:F01BANKIDJA0000000000}{2:I940X}{4:`, ...body, '-}'] : [...body, '-'];
  });
  return messages.map((lines) => lines.join(random(2) === 0 ? '\r\n' : '\n')).join('\r\n');
}

/** Version 02 or 08, prefixed or not, with batches, and with entries that the bank has not booked. */
export function camtOf(truth: Truth, random: Random, number = 7): string {
  const [version, prefix] = [random(2) === 0 ? '02' : '08', random(2) === 0 ? '' : 'n:'];
  const element = (name: string, content: string, attributes = ''): string => `<${prefix}${name}${attributes}>${content}</${prefix}${name}>`;
  const money = (amount: number): string => element('Amt', `${Math.abs(amount)}${random(2) === 0 ? '' : '.00'}`, ' Ccy="IDR"');
  const mark = (amount: number): string => element('CdtDbtInd', amount < 0 ? 'DBIT' : 'CRDT');
  const status = (code: string): string => element('Sts', version === '02' ? code : element('Cd', code));
  const day = (name: string, on: string): string => element(name, random(2) === 0 ? element('Dt', on) : element('DtTm', `${on}T10:00:00+07:00`));
  const balance = (code: string, amount: number, on: string): string => element('Bal', element('Tp', element('CdOrPrtry', element('Cd', code))) + money(amount) + mark(amount) + element('Dt', element('Dt', on)));
  const about = (text: string): string => element('RmtInf', element('Ustrd', text));
  const entries = truth.entries.flatMap(({ on, amount, reversal, text }, at) => {
    const cut = Math.trunc(amount / 3);
    const isBatch = random(4) === 0;
    const part = (share: number): string => element('TxDtls', (version === '08' ? money(share) + mark(share) : element('AmtDtls', element('TxAmt', money(share)))) + about(text));
    const details = element('NtryDtls', isBatch ? part(cut) + part(amount - cut) : element('TxDtls', about(text)));
    const head = element('NtryRef', `N${at}`) + money(amount) + mark(amount) + (reversal ? element('RvslInd', 'true') : '');
    const entry = element('Ntry', head + status('BOOK') + day('BookgDt', on) + day('ValDt', on) + details);
    const unbooked = element('Ntry', money(5_000) + mark(5_000) + status(random(2) === 0 ? 'PDNG' : 'INFO') + day('BookgDt', on));
    return random(5) === 0 ? [entry, unbooked] : [entry];
  });
  const account = element('Acct', element('Id', element('Othr', element('Id', truth.account))) + element('Ccy', 'IDR'));
  const statement = element('Stmt', element('Id', 'S1') + element('ElctrncSeqNb', String(number)) + element('FrToDt', element('FrDtTm', `${truth.from}T00:00:00`) + element('ToDtTm', `${truth.to}T23:59:59`)) + account + balance('OPBD', truth.opening, truth.from) + balance('CLBD', closingOf(truth), truth.to) + entries.join('\n'));
  return `<?xml version="1.0"?>\n${element('Document', element('BkToCstmrStmt', element('GrpHdr', element('MsgId', 'M')) + statement), ` xmlns${prefix === '' ? '' : ':n'}="urn:iso:std:iso:20022:tech:xsd:camt.053.001.${version}"`)}`;
}

export type TableStyle = { readonly layout: 'sides' | 'marks-dk' | 'marks-crdb' | 'marks-k' | 'signed'; readonly figures: '1.234,56' | '1,234.56'; readonly year: 'full' | 'short' | 'named' | 'none'; readonly newestFirst: boolean; readonly separator: ';' | ',' | '\t' | '|'; readonly rows: 'plain' | 'ends' | 'totals' };

export function tableOf(truth: Truth, random: Random): { readonly rows: string[][]; readonly style: TableStyle } {
  const pick = <T>(...of: readonly T[]): T => of[random(of.length)] as T;
  const style: TableStyle = { layout: pick('sides', 'marks-dk', 'marks-crdb', 'marks-k', 'signed'), figures: pick('1.234,56', '1,234.56'), year: pick('full', 'short', 'named', 'none'), newestFirst: random(4) === 0, separator: pick(';', ',', '\t', '|'), rows: pick('plain', 'ends', 'totals') };
  const [thousand, decimal] = style.figures === '1.234,56' ? ['.', ','] : [',', '.'];
  const figure = (amount: number): string => `${amount < 0 ? '-' : ''}${String(Math.abs(amount)).replace(/\B(?=(\d{3})+$)/g, thousand)}${decimal}00`;
  const day = (on: string): string => {
    const [year, month, date] = on.split('-') as [string, string, string];
    return { full: `${date}/${month}/${year}`, short: `${date}/${month}/${year.slice(2)}`, named: `${Number(date)} ${month === '12' ? 'Des' : 'Januari'} ${year}`, none: `${date}/${month}` }[style.year];
  };
  const marks = { 'marks-dk': ['D', 'K'], 'marks-crdb': ['DB', 'CR'], 'marks-k': ['Debet', 'Kredit'] } as const;
  const money = (amount: number): string[] => {
    if (style.layout === 'sides') return amount < 0 ? [figure(-amount), ''] : ['', figure(amount)];
    if (style.layout === 'signed') return [figure(amount)];
    return [figure(Math.abs(amount)), marks[style.layout][amount < 0 ? 0 : 1]];
  };
  const headings = style.layout === 'sides' ? ['Debet', 'Kredit'] : style.layout === 'signed' ? ['Jumlah'] : ['Jumlah', 'D/K'];
  let balance = truth.opening;
  const movements = truth.entries.map(({ on, amount, text }) => {
    balance += amount;
    return [day(on), text, ...money(amount), figure(balance)];
  });
  if (style.newestFirst) movements.reverse();
  const blank = headings.map(() => '');
  const ends = (text: string, amount: number): string[] => ['', text, ...blank, figure(amount)];
  const sum = (sign: 1 | -1): string => figure(truth.entries.reduce((whole, { amount }) => whole + (amount * sign > 0 ? Math.abs(amount) : 0), 0));
  const totals = style.layout === 'sides' ? ['', 'TOTAL', sum(-1), sum(1), ''] : ['', 'TOTAL', sum(1), ...blank.slice(1), ''];
  const rows = [
    ['No. Rekening', truth.account], ['Periode', `${truth.from.split('-').reverse().join('/')} - ${truth.to.split('-').reverse().join('/')}`], ['Tanggal', 'Keterangan', ...headings, 'Saldo'],
    ...(style.rows === 'plain' ? movements : [ends('SALDO AWAL', truth.opening), ...movements, ...(style.rows === 'totals' ? [totals] : []), ends('SALDO AKHIR', closingOf(truth))]),
  ];
  return { rows, style };
}

export const csvOf = (rows: readonly (readonly string[])[], separator: string): string => rows.map((row) => row.map((cell) => (cell.includes(separator) || cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell)).join(separator)).join('\r\n');

export const ENCODINGS = ['utf-8', 'utf-8-bom', 'windows-1252', 'utf-16le', 'utf-16le-bom', 'utf-16be-bom'] as const;

export function encoded(text: string, encoding: (typeof ENCODINGS)[number]): Buffer {
  if (encoding === 'utf-8') return Buffer.from(text);
  if (encoding === 'utf-8-bom') return Buffer.from(`\ufeff${text}`);
  if (encoding === 'windows-1252') return Buffer.from(text, 'latin1');
  if (encoding === 'utf-16be-bom') return Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
  return Buffer.from(encoding === 'utf-16le' ? text : `\ufeff${text}`, 'utf16le');
}
