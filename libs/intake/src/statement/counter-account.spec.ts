/** The account at the other end of a movement, where a bank tells it: the debtor's of what came in, the creditor's of what went out. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plainAccount } from './account-text';
import { readBankStatement } from './bank-statement.reader';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sinergi-counter-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function accountsIn(text: string): Promise<(string | undefined)[]> {
  const path = join(folder, 'statement');
  await writeFile(path, text);
  return (await readBankStatement(path)).lines.map(({ counterAccount }) => counterAccount);
}

test('of MT940 it is part 31 of field 86', async () => {
  const fields = [':61:1807160716C100,NTRFNONREF', ':86:166?00TRANSFER?20IURAN JUNI?31123.456-7890?32PEMKOT', ':61:1807160716C50,NTRFNONREF', ':86:TANPA BAGIAN 0011223344'];
  expect(await accountsIn([':20:A', ':25:0099887766', ':28C:1/1', ':60F:C180716IDR0,', ...fields, ':62F:C180716IDR150,', '-'].join('\r\n'))).toEqual(['1234567890', undefined]);
});

test('of camt.053 it is the other party’s', async () => {
  const signed = (amount: number, mark: string) => `<Amt Ccy="IDR">${amount}.00</Amt><CdtDbtInd>${mark}</CdtDbtInd>`;
  const account = (name: string, id: string) => `<${name}><Id><Othr><Id>${id}</Id></Othr></Id></${name}>`;
  const entry = (amount: number, mark: string) =>
    `<Ntry>${signed(amount, mark)}<Sts>BOOK</Sts><BookgDt><Dt>2018-07-16</Dt></BookgDt><NtryDtls><TxDtls><RltdPties>${account('DbtrAcct', '111 222 333')}${account('CdtrAcct', '999888777')}</RltdPties><RmtInf><Ustrd>IURAN</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>`;
  const balance = (kind: string, amount: number) => `<Bal><Tp><CdOrPrtry><Cd>${kind}</Cd></CdOrPrtry></Tp>${signed(amount, 'CRDT')}<Dt><Dt>2018-07-16</Dt></Dt></Bal>`;
  const statement = `<Stmt>${account('Acct', '0055443322')}${balance('OPBD', 0)}${balance('CLBD', 60)}${entry(100, 'CRDT')}${entry(40, 'DBIT')}</Stmt>`;
  expect(await accountsIn(`<?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt>${statement}</BkToCstmrStmt></Document>`)).toEqual(['111222333', '999888777']);
});

test.each([['0123.456-789', '0123456789'], ['id12 bank 0011223344', 'ID12BANK0011223344'], ['12345', null], ['PEMKOT BEKASI', null], ['', null]])('%s as an account', (text, account) => {
  expect(plainAccount(text)).toBe(account);
});
