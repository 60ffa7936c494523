/** Statements of banks in every format read: what they say, in one way, and everything that is wrong with them. */
import { PassingFiles } from '../../../../test/harness/passing-files';
import { localDate } from '@sinergi/domain/calendar/local-date';
import { readStatementFile, type StatementFile } from './statement-file.reader';

const TODAY = localDate('2026-11-24');
const files = new PassingFiles();
afterAll(() => files.remove());

const read = async (content: string | Buffer, bank: string | null = null): Promise<StatementFile> => readStatementFile(await files.write(Buffer.from(content)), bank, TODAY);
const told = ({ outcome, problems }: StatementFile) => [outcome, ...problems.map(({ line, code }) => `${line} ${code}`)];
/** Hundred-thousandths of a rupiah. */
const RP = 100_000n;

const MT940 = [
  '{1:F01BANKIDJAAXXX0000000000}{2:I940BANKIDJAXXXXN}{4:', ':20:STMT001', ':25:0012345678', ':28C:123/1', ':60F:C181231IDR1000000,00',
  ':61:1812311231C82036800,00NTRFNONREF//B1', ':86:IURAN RTRW KODE 10123456789', 'lanjutan',
  ':61:1901020101RC500000,NTRFNONREF', ':86:PEMBATALAN', ':61:1901020102D50000,00NCHG', ':62F:C190102IDR82486800,00', '-}', '',
];
const CAMT = (version: string, status: string) => `<?xml version="1.0"?>
<d:Document xmlns:d="urn:iso:std:iso:20022:tech:xsd:camt.053.001.${version}"><d:BkToCstmrStmt><d:GrpHdr><d:MsgId>1</d:MsgId></d:GrpHdr>
<d:Stmt><d:Id>S1</d:Id><d:ElctrncSeqNb>1</d:ElctrncSeqNb><d:FrToDt><d:FrDtTm>2018-07-16T00:00:00</d:FrDtTm><d:ToDtTm>2018-07-16T23:59:59</d:ToDtTm></d:FrToDt>
<d:Acct><d:Id><d:Othr><d:Id>0012345678</d:Id></d:Othr></d:Id><d:Ccy>IDR</d:Ccy></d:Acct>
<d:Bal><d:Tp><d:CdOrPrtry><d:Cd>OPBD</d:Cd></d:CdOrPrtry></d:Tp><d:Amt Ccy="IDR">1000000.00</d:Amt><d:CdtDbtInd>CRDT</d:CdtDbtInd><d:Dt><d:Dt>2018-07-16</d:Dt></d:Dt></d:Bal>
<d:Bal><d:Tp><d:CdOrPrtry><d:Cd>CLBD</d:Cd></d:CdOrPrtry></d:Tp><d:Amt Ccy="IDR">83026800.00</d:Amt><d:CdtDbtInd>CRDT</d:CdtDbtInd><d:Dt><d:Dt>2018-07-16</d:Dt></d:Dt></d:Bal>
<d:Ntry><d:Amt Ccy="IDR">82036800.00</d:Amt><d:CdtDbtInd>CRDT</d:CdtDbtInd>${status}<d:BookgDt><d:Dt>2018-07-16</d:Dt></d:BookgDt><d:ValDt><d:Dt>2018-07-16</d:Dt></d:ValDt><d:NtryDtls><d:TxDtls><d:Refs><d:EndToEndId>E1</d:EndToEndId></d:Refs><d:RmtInf><d:Ustrd>IURAN RTRW</d:Ustrd></d:RmtInf></d:TxDtls></d:NtryDtls></d:Ntry>
<d:Ntry><d:Amt Ccy="IDR">10000.00</d:Amt><d:CdtDbtInd>DBIT</d:CdtDbtInd><d:RvslInd>true</d:RvslInd>${status}<d:BookgDt><d:DtTm>2018-07-16T10:00:00+07:00</d:DtTm></d:BookgDt><d:ValDt><d:Dt>2018-07-16</d:Dt></d:ValDt><d:AddtlNtryInf>PEMBATALAN</d:AddtlNtryInf></d:Ntry>
</d:Stmt></d:BkToCstmrStmt></d:Document>`;

describe('MT940', () => {
  test('movements with their own and their booking day over New Year, a credit taken back, words over several lines', async () => {
    const file = await read(MT940.join('\r\n'));
    expect(told(file)).toEqual(['accepted']);
    expect(file.format).toBe('MT940');
    expect(file.statements).toMatchObject([{
      account: '0012345678', currency: 'IDR', from: '2018-12-31', to: '2019-01-02', opening: 1_000_000n * RP, closing: 82_486_800n * RP,
      entries: [
        { bookingDate: '2018-12-31', valueDate: '2018-12-31', amount: 82_036_800n * RP, reversal: false, text: 'IURAN RTRW KODE 10123456789 lanjutan' },
        { bookingDate: '2019-01-01', valueDate: '2019-01-02', amount: -500_000n * RP, reversal: true, text: 'PEMBATALAN' },
        { bookingDate: '2019-01-02', amount: -50_000n * RP, reversal: false },
      ],
    }]);
  });

  test.each<[string, (lines: string[]) => string[], readonly string[]]>([
    ['one rupiah short', (lines) => lines.map((line) => line.replace('82486800,00', '82486801,00')), ['refused', '1 not-balanced']],
    ['broken off', (lines) => lines.slice(0, -3), ['refused', '11 truncated']],
    ['in a foreign currency', (lines) => lines.map((line) => line.replaceAll('IDR', 'USD')), ['flagged', '1 currency-foreign']],
    ['with sen', (lines) => lines.map((line) => line.replace('D50000,00', 'D50000,50').replace('82486800,00', '82486799,50')), ['flagged', '11 amount-fraction']],
  ])('%s is told by its line', async (_, change, expected) => {
    expect(told(await read(change(MT940).join('\n')))).toEqual(expected);
  });
});

describe('camt.053', () => {
  test.each([
    ['02', '<d:Sts>BOOK</d:Sts>'],
    ['08', '<d:Sts><d:Cd>BOOK</d:Cd></d:Sts>'],
  ])('version %s, under a prefix: credits, debits, reversals, days with and without a time', async (version, status) => {
    const file = await read(CAMT(version, status));
    expect(told(file)).toEqual(['accepted']);
    expect(file.format).toBe(`camt.053.001.${version}`);
    expect(file.statements).toMatchObject([{
      account: '0012345678', currency: 'IDR', from: '2018-07-16', to: '2018-07-16', opening: 1_000_000n * RP, closing: 83_026_800n * RP,
      entries: [{ bookingDate: '2018-07-16', amount: 82_036_800n * RP, reversal: false, reference: 'E1', text: 'IURAN RTRW' }, { bookingDate: '2018-07-16', amount: -10_000n * RP, reversal: true, text: 'PEMBATALAN' }],
    }]);
  });

  test('broken off it is refused; a document type is not opened', async () => {
    expect(told(await read(CAMT('02', '').slice(0, 900)))[0]).toBe('refused');
    await expect(read('<!DOCTYPE x [<!ENTITY a "aaaa">]><Document>&a;</Document>')).rejects.toMatchObject({ code: 'document-type' });
  });
});

test('pages and days that do not follow each other are told', async () => {
  const next = (opening: string, number: string) => [':20:STMT002', ':25:0012345678', `:28C:${number}`, `:60F:C190103IDR${opening}`, ':61:1901030103C1000,NTRFX', `:62F:C190103IDR${Number(opening.replace(',', '.')) + 1000},00`, '-', ''];
  const first = MT940.slice(1, -2).concat('-');
  expect(told(await read([...first, ...next('82486800,00', '124/1')].join('\n')))).toEqual(['accepted']);
  expect(told(await read([...first, ...next('82486000,00', '124/1')].join('\n')))).toEqual(['refused', '13 chain-broken']);
  expect(told(await read([...first, ...next('82486800,00', '126/1')].join('\n')))[1]).toMatch(/page-gap/);
});

test('wherever a message is cut, it is refused and half a statement is not shown', async () => {
  const whole = MT940.join('\n');
  for (let end = whole.indexOf(':25:'); end < whole.lastIndexOf('-}'); end += 7) expect((await read(whole.slice(0, end))).outcome).toBe('refused');
  const camt = CAMT('08', '<d:Sts><d:Cd>BOOK</d:Cd></d:Sts>');
  for (let end = camt.indexOf('<d:Stmt>'); end < camt.length; end += 43) expect(told(await read(camt.slice(0, end)))).toEqual(['refused', expect.stringMatching(/truncated$/)]);
});

describe('a batch', () => {
  const part = (id: string, amount: string) => `<d:TxDtls><d:Refs><d:EndToEndId>${id}</d:EndToEndId></d:Refs><d:Amt Ccy="IDR">${amount}</d:Amt><d:CdtDbtInd>CRDT</d:CdtDbtInd></d:TxDtls>`;
  const batch = (first: string) => CAMT('08', '<d:Sts><d:Cd>BOOK</d:Cd></d:Sts>').replace(/<d:TxDtls>.*?<\/d:TxDtls>/, part('A', first) + part('B', '36800.00'));

  test('is read as its parts', async () => {
    const file = await read(batch('82000000.00'));
    expect(told(file)).toEqual(['accepted']);
    expect(file.statements[0]?.entries.slice(0, 2)).toMatchObject([{ amount: 82_000_000n * RP, reference: 'A' }, { amount: 36_800n * RP, reference: 'B' }]);
  });

  test('whose parts do not give its amount is read as one', async () => {
    const file = await read(batch('81000000.00'));
    expect(told(file)).toEqual(['flagged', '7 batch-mismatch']);
    expect(file.statements[0]?.entries[0]).toMatchObject({ amount: 82_036_800n * RP });
  });
});

test('words in subfields, broken at their full width, are one text', async () => {
  const file = await read(MT940.map((line) => line.replace(':86:IURAN RTRW KODE 10123456789', ':86:166?00TRANSFER?20IURAN RTRW BEKASI KODE 1012?213456789 JUNI?32BENDAHARA').replace('lanjutan', '')).join('\n'));
  expect(file.statements[0]?.entries[0]?.text).toBe('IURAN RTRW BEKASI KODE 10123456789 JUNI');
});

test('the same statement twice is told, the same movement twice too', async () => {
  const page = MT940.slice(1, -2).concat('-', '').join('\n');
  expect(told(await read(page + page))).toEqual(['flagged', '13 duplicate-statement']);
  const twice = [...MT940.slice(0, 10), ...MT940.slice(8)].map((line) => line.replace('82486800,00', '81986800,00'));
  expect(told(await read(twice.join('\n')))).toEqual(['flagged', '11 duplicate-entry']);
});

test('random bytes are refused by name, whatever they are', async () => {
  for (let seed = 1; seed <= 60; seed += 1) {
    const noise = Buffer.from(Array.from({ length: 400 }, (_, index) => (seed * 7919 + index * index * 31) % 256));
    const mixed = seed % 3 === 0 ? Buffer.concat([Buffer.from(MT940.slice(0, seed % 13).join('\n')), noise]) : noise;
    await read(mixed).catch((error: { code?: unknown }) => expect(typeof error.code).toBe('string'));
  }
});
