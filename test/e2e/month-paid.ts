/** A month is paid by a bank statement with one movement nobody could match: from the file to the receipt and the cover of a member, read from the screen only. */
import { Database } from '@sinergi/persistence/database';
import { SurroundingsQueries } from '@sinergi/persistence/relay/surroundings.queries';
import { instantAt } from '@sinergi/domain/calendar/zone';
import { localDate } from '@sinergi/domain/calendar/local-date';
import { Conductor } from '@sinergi/temporal/rehearsal/conductor';
import { TemporalGateway } from '@sinergi/temporal/temporal-gateway';
import type { Page } from 'playwright-core';
import { generateStatement } from '../../apps/simulator/src/rosters/generate-statement';
import { demanded, PHONE, picture, sideways, type Audience } from './audience';
import { PATIENCE } from './launching';

const HALF_PAST_NINE = 34_200;
const ACCOUNT = '0001234567890';
/** What the story's own statement of June left on the account. */
const OPENING = 82_036_800;
const BILLED = 82_036_800;
const OVER = 1_000;

/** The rehearsal lives on by itself only when its conductor moves it. */
async function liveUntil(no: string, date: string): Promise<void> {
  const database = await Database.connect(demanded('DATABASE_URL'), 'api');
  const gateway = TemporalGateway.connect({ address: demanded('TEMPORAL_ADDRESS'), namespace: demanded('TEMPORAL_NAMESPACE') });
  try {
    await new Conductor(gateway.client, new SurroundingsQueries(database)).advance(no, instantAt(localDate(date), HALF_PAST_NINE, 'WIB'));
  } finally {
    await gateway.close();
    await database.close();
  }
}

async function openMoneyOf(page: Page, no: string): Promise<void> {
  await page.goto(new URL(`/cooperations/${no}?tab=money`, page.url()).href);
  await page.getByTestId('months').waitFor(PATIENCE);
}

/** A transfer of the city that names no code and is a little too much. */
async function handIn(page: Page): Promise<void> {
  const statement = generateStatement({
    account: ACCOUNT, from: '2018-07-11', until: '2018-07-23', opening: OPENING, style: 'id',
    credits: [{ on: '2018-07-23', amount: BILLED + OVER, remittance: 'SETORAN IURAN RT RW PEMERINTAH KOTA BEKASI' }],
  });
  await page.getByRole('link', { name: 'Uang belum cocok' }).click();
  await page.getByLabel('Serahkan rekening koran', { exact: true }).setInputFiles({ name: 'mutasi-juli.csv', mimeType: 'text/csv', buffer: Buffer.from(statement) });
  await page.getByLabel(/^Rekening koran gladi/).check();
  await page.getByRole('button', { name: 'Baca rekening koran ini' }).dblclick();
  expect(await page.getByTestId('statement-taken').innerText()).toContain('1 mutasi dibaca: 0 cocok (Rp0 dibukukan), 1 menunggu di bawah.');
}

async function useTheSuggestion(page: Page): Promise<void> {
  const line = page.getByTestId('unmatched-line').filter({ hasText: 'PEMERINTAH KOTA BEKASI' });
  expect(await line.getByTestId('suggestion').innerText()).toMatch(/nama pembayar ada dalam keterangan[\s\S]*Juli 2018[\s\S]*Rp82\.036\.800[\s\S]*Rp1\.000/);
  await picture(page, 'unmatched');
  await line.getByRole('button', { name: 'Pakai saran ini…' }).click();
  await line.getByLabel('Alasan').fill('Setoran bulan Juli, kelebihan Rp1.000.');
  await line.getByTestId('act-form').locator('button[type="submit"]').dblclick();
  await line.waitFor({ state: 'detached', ...PATIENCE });
  expect(await page.getByTestId('unapplied').innerText()).toContain('Rp1.000');
}

export function monthPaidTests(audience: () => Audience): void {
  test('a statement is handed in, its one unmatched movement is matched by the suggestion, the month is settled with a receipt, and a member is covered', async () => {
    const page = await audience().pageOf('branch-head');
    await page.getByTestId('cooperations').locator('tbody tr').filter({ hasText: 'Kota Bekasi' }).filter({ hasText: '7.596' }).getByRole('link').click();
    const no = decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1) ?? '');
    await liveUntil(no, '2018-07-23');
    await openMoneyOf(page, no);
    const july = page.locator('[data-testid="bill"][data-month="2018-07"]');
    await july.getByText('Menunggu pembayaran').waitFor(PATIENCE);
    await handIn(page);
    await useTheSuggestion(page);

    await openMoneyOf(page, no);
    await july.getByText('Lunas').waitFor(PATIENCE);
    await july.getByRole('button').click();
    const opened = page.getByTestId('month-detail');
    await opened.getByRole('link', { name: 'Kuitansi' }).first().waitFor(PATIENCE);
    const receipt = await page.request.get(new URL((await opened.getByRole('link', { name: 'Kuitansi' }).first().getAttribute('href')) ?? '', page.url()).href);
    expect([receipt.status(), (await receipt.body()).subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
    await opened.getByTestId('outside').locator('summary').first().click();
    expect(await opened.getByTestId('outside').innerText()).toMatch(/Surat tagihan iuran[\s\S]*terkirim[\s\S]*1 kali/);
    await picture(page, 'month-paid');

    await page.getByRole('tab', { name: 'Perlindungan' }).click();
    await page.getByTestId('members').getByRole('button').first().click();
    await page.getByTestId('members').getByRole('link').first().click(PATIENCE);
    await page.getByTestId('cover-history').waitFor(PATIENCE);
    expect(await page.locator('[data-month="2018-07"][data-status]').getAttribute('data-status')).toBe('covered');
    await page.setViewportSize(PHONE);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    await picture(page, 'cover-history-phone');
    await page.close();
  });
}
