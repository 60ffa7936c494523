/** Money at the door: by hand with a second person, from a statement line by line, each told to its month. */
import { billOnRecord } from '../../../../test/harness/bills-on-record';
import { bekasi, cooperationOnRecord, SCAN, type Bekasi, type Role } from '../../../../test/harness/bekasi';
import { openDoor, type Door } from '../../../../test/harness/door';
import { cooperationPage } from '../form/case.views';

let door: Door;
let scene: Bekasi;
let count = 0;

beforeAll(async () => {
  door = await openDoor();
  scene = await bekasi(door);
});
afterAll(() => door.close());
beforeEach(() => door.gateway.expects({ paymentBooked: async () => undefined }));

async function billed(amount: number): Promise<{ no: string; code: string }> {
  const no = `COOP-2018-${3000 + (count += 1)}`;
  await cooperationOnRecord(door, scene, no);
  const { branchId, cityId, people } = scene;
  const { paymentCode } = await billOnRecord(door.record, { no, branchId, cityId, officer: people.officer.id, colleague: people.branchHead.id, rehearsal: false }, '2018-06', amount);
  return { no, code: paymentCode };
}

async function evidence(): Promise<string> {
  return (await door.post('/v1/documents', scene.people.treasurer.token).field('kind', 'payment-evidence').field('title', 'SP2D').attach('file', SCAN, 'sp2d.pdf')).body.id;
}
const enter = async (no: string, role: Role = 'finance', more: object = {}) =>
  door.post(`/v1/cooperations/${no}/payments`, scene.people[role].token).send({ amount: 10_800, receivedOn: '2018-07-10', evidenceDocumentId: await evidence(), month: '2018-06', ...more });
const confirm = (id: string, role: Role, body: object = { approve: true }) => door.post(`/v1/payments/${id}/confirmation`, scene.people[role].token).send(body);
const page = async (no: string) => cooperationPage.parse((await door.get(`/v1/cooperations/${no}`, scene.people.finance.token)).body);

describe('by hand', () => {
  test('one proposes, another confirms; booked, allocated and told', async () => {
    const { no } = await billed(10_800);
    const proposed = await enter(no);
    expect([proposed.status, proposed.body]).toEqual([201, expect.objectContaining({ standing: 'proposed', amount: 10_800, mayConfirm: false })]);
    expect((await confirm(proposed.body.id, 'finance')).body).toMatchObject({ code: 'duties-incompatible', facts: { held: 'enter-payment' } });
    const [paper] = await door.record.query<{ id: string }>(`SELECT evidence_document_id AS id FROM payment WHERE id = $1`, [proposed.body.id]);
    expect((await page(no)).payments).toMatchObject([{ id: proposed.body.id, evidenceDocumentId: paper?.id }]);
    const booked = await confirm(proposed.body.id, 'branchHead');
    expect(booked.body).toMatchObject({ standing: 'booked', unapplied: 0 });
    expect(door.gateway.told).toMatchObject([{ call: 'paymentBooked', with: [no, { paymentId: proposed.body.id, month: '2018-06', on: '2018-07-10' }] }]);
    expect((await page(no)).bills[0]).toMatchObject({ paid: 10_800, open: 0 });
    expect((await confirm(proposed.body.id, 'branchHead')).body.code).toBe('payment-already-decided');
  });

  test('money that comes twice is booked as unapplied and needs no telling', async () => {
    const { no } = await billed(10_800);
    for (const time of [1, 2]) {
      const { body } = await enter(no);
      expect((await confirm(body.id, 'branchHead')).body.unapplied).toBe(time === 1 ? 0 : 10_800);
    }
    expect(await door.record.query('SELECT id FROM payment WHERE cooperation_no = $1 AND told_at IS NULL', [no])).toEqual([]);
  });

  test('what was not told stays to be told', async () => {
    const { no } = await billed(10_800);
    const { body } = await enter(no);
    door.gateway.expects({ paymentBooked: async () => Promise.reject(new Error('away')) });
    expect((await confirm(body.id, 'branchHead')).body.standing).toBe('booked');
    expect(await door.record.query('SELECT told_at FROM payment WHERE id = $1', [body.id])).toEqual([{ told_at: null }]);
  });

  test('rejected with a reason it books nothing', async () => {
    const { no } = await billed(10_800);
    const { body } = await enter(no);
    expect((await confirm(body.id, 'branchHead', { approve: false })).body.fields).toMatchObject([{ field: 'reason' }]);
    expect((await confirm(body.id, 'branchHead', { approve: false, reason: 'bukti tidak sah' })).body.standing).toBe('rejected');
    expect((await page(no)).bills).toMatchObject([{ paid: 0 }]);
  });

  test.each([
    ['by somebody without that power', 'legalSection', {}, 403, 'not-allowed'],
    ['of part of a rupiah', 'finance', { amount: 10.5 }, 400, 'request-malformed'],
    ['of a month not billed', 'finance', { month: '2018-09' }, 404, 'bill-unknown'],
    ['on a day still to come', 'finance', { receivedOn: '2030-01-01' }, 422, 'period-invalid'],
  ] as const)('no payment is entered %s', async (_, role, more, status, code) => {
    const { no } = await billed(10_800);
    const answer = await enter(no, role, more);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });
});

/** The bill is paid; a credit and a debit that name it too are taken back. */
function message(format: 'MT940' | 'camt.053', code: string): Buffer {
  const moves = [['C', 10_800, ''], ['RC', 4_000, 'BATAL '], ['RD', 5_000, 'BATAL ']] as const;
  if (format === 'MT940') {
    const fields = moves.flatMap(([mark, amount, why]) => [`:61:1807160716${mark}${amount},NTRFNONREF`, `:86:${why}IURAN ${code}`]);
    return Buffer.from([':20:A', ':25:0099887766', ':28C:1/1', ':60F:C180716IDR0,', ...fields, ':62F:C180716IDR11800,', '-'].join('\r\n'));
  }
  const signed = (amount: number, mark: string): string => `<Amt Ccy="IDR">${amount}.00</Amt><CdtDbtInd>${mark === 'C' || mark === 'RD' ? 'CRDT' : 'DBIT'}</CdtDbtInd>`;
  const balance = (kind: string, amount: number): string => `<Bal><Tp><CdOrPrtry><Cd>${kind}</Cd></CdOrPrtry></Tp>${signed(amount, 'C')}<Dt><Dt>2018-07-16</Dt></Dt></Bal>`;
  const entries = moves.map(([mark, amount, why]) => `<Ntry>${signed(amount, mark)}<RvslInd>${mark !== 'C'}</RvslInd><Sts>BOOK</Sts><BookgDt><Dt>2018-07-16</Dt></BookgDt><AddtlNtryInf>${why}IURAN ${code}</AddtlNtryInf></Ntry>`);
  const account = '<Acct><Id><Othr><Id>0055443322</Id></Othr></Id></Acct>';
  return Buffer.from(`<?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><Stmt>${account}${balance('OPBD', 0)}${balance('CLBD', 11_800)}${entries.join('')}</Stmt></BkToCstmrStmt></Document>`);
}

describe('from a bank statement', () => {
  const statement = (lines: readonly string[]) =>
    Buffer.from(['No. Rekening;0123456789', 'Periode;01/07/2018 - 31/07/2018', 'Tanggal;Keterangan;Debit;Kredit', ...lines].join('\n'));
  const send = (content: Buffer, role: Role = 'finance') => door.post('/v1/statements', scene.people[role].token).attach('file', content, 'mutasi.csv');

  test('lines that name a bill are booked and told, the others wait for a person', async () => {
    const { no, code } = await billed(82_036_800);
    const content = statement([`16/07/2018;IURAN RTRW ${code};;82.036.800,00`, '17/07/2018;TITIPAN;;1.000,00', '18/07/2018;BIAYA ADM;2.500,00;']);
    const answer = await send(content);
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ lines: 3, matched: [{ no, amount: 82_036_800, source: 'statement', standing: 'booked', matchedBy: 'payment-code', evidenceDocumentId: null, paidFor: { months: ['2018-06'], payers: 1, payer: expect.stringContaining('Bekasi') } }], unmatched: [{ amount: 1_000, bookedOn: '2018-07-17' }] });
    expect(door.gateway.told).toMatchObject([{ call: 'paymentBooked', with: [no, { month: '2018-06', on: '2018-07-16' }] }]);
    expect((await page(no)).timeline).toContainEqual(expect.objectContaining({ on: '2018-07-16', kind: 'payment', title: { id: 'Pembayaran Rp82.036.800', en: 'Payment Rp82.036.800' } }));

    const again = await send(content);
    expect([again.status, again.body.statementId]).toEqual([200, answer.body.statementId]);
    const overlapping = await send(statement([`16/07/2018;IURAN RTRW ${code};;82.036.800,00`, '19/07/2018;LAIN;;5.000,00']));
    expect(overlapping.body).toMatchObject({ lines: 1, matched: [], unmatched: [{ amount: 5_000 }] });
    expect((await page(no)).bills[0]).toMatchObject({ paid: 82_036_800, open: 0 });
  });

  test.each(['MT940', 'camt.053'] as const)('%s is taken like a table; what comes back by a reversal pays nothing, and what takes back no credit that is known waits', async (format) => {
    const { no, code } = await billed(10_800);
    const answer = await send(message(format, code));
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ lines: 3, matched: [{ no, amount: 10_800, matchedBy: 'payment-code' }], unmatched: [{ amount: 4_000 }, { amount: 5_000 }] });
  });

  test('one that does not add up is not taken, not even in part', async () => {
    const { code } = await billed(10_800);
    const content = Buffer.from(['No. Rekening;0123456789', 'Tanggal;Keterangan;Debit;Kredit;Saldo', `16/07/2018;${code};;10.800,00;10.800,00`, '17/07/2018;X;;100,00;99.999,00'].join('\n'));
    expect((await send(content)).body.code).toBe('statement-inconsistent');
    expect(door.gateway.told).toEqual([]);
  });

  test('is not taken from somebody without that power', async () => {
    expect((await send(statement([]), 'mayor')).body.code).toBe('not-allowed');
  });
});
