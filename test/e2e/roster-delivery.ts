/** A city hands in the workbook it has, as LibreOffice saved it: every step of the delivery in a real browser, read from the screen only. */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { picture, PHONE, sideways, type Audience } from './audience';
import { launch, PATIENCE } from './launching';

/** Invented people on three sheets: titles, sub-totals, signatures, spoilt numbers, and headings nobody foresaw on the third. */
const WORKBOOK = join(__dirname, '../rosters/files/tkk-bekasi-libreoffice.xlsx');
const CHECK = 'Benar, periksa sekarang';
const NARROW = { width: 1280, height: 900 };

const step = (page: Page, name: string) => page.locator(`[data-testid="delivery"][data-step="${name}"]`);
const meaning = (page: Page, heading: string) => page.getByLabel(new RegExp(`Arti kolom ${heading}\\b`));

async function bothSizes(page: Page, name: string): Promise<void> {
  await picture(page, name);
  await page.setViewportSize(PHONE);
  expect(await sideways(page)).toBeLessThanOrEqual(0);
  await picture(page, `${name}-phone`);
  await page.setViewportSize(NARROW);
}

async function upload(page: Page, no: string): Promise<void> {
  await page.goto(new URL(`/cooperations/${no}?tab=roster`, page.url()).href);
  await page.getByLabel('Serahkan daftar peserta', { exact: true }).setInputFiles(WORKBOOK);
  await bothSizes(page, 'delivery-upload');
  await page.getByRole('button', { name: 'Serahkan', exact: true }).dblclick();
}

/** The third sheet is not understood: its headings are pointed out and named by hand. */
async function mapColumns(page: Page): Promise<void> {
  await step(page, 'mapping').waitFor(PATIENCE);
  await page.getByTestId('mapping').waitFor();
  const tables = page.getByTestId('table');
  expect(await tables.first().innerText()).toMatch(/2 lembar berjudul kolom sama[\s\S]*22 baris orang/);
  const unknown = page.getByTestId('sheets-without-table').getByText('Lembar Kel. Duren Jaya').locator('..');
  await unknown.getByRole('button').click();
  await page.getByRole('button', { name: 'Baris 3 adalah judul' }).click();
  expect(await page.getByTestId('missing').innerText()).toMatch(/Nama lengkap, NIK/);
  expect(await page.getByRole('button', { name: CHECK }).isDisabled()).toBe(true);
  await meaning(page, 'Petugas').selectOption('name');
  await meaning(page, 'Induk').selectOption('name');
  expect(await page.getByTestId('doubled').innerText()).toMatch(/Petugas.*Induk/);
  await bothSizes(page, 'delivery-mapping-hindered');
  await meaning(page, 'Induk').selectOption('nik');
  await meaning(page, 'Kelahiran').selectOption('birth-date');
  await meaning(page, 'Bagian').selectOption('position');
  await page.reload();
  await page.getByTestId('mapping').waitFor(PATIENCE);
  expect(await meaning(page, 'Induk').inputValue()).toBe('nik');
  await bothSizes(page, 'delivery-mapping');
  await page.getByRole('button', { name: CHECK }).dblclick();
}

async function chooseTheGoodRows(page: Page): Promise<void> {
  await step(page, 'choice').waitFor(PATIENCE);
  expect(await page.getByTestId('figures').innerText()).toMatch(/Dibaca\s+28[\s\S]*Diterima\s+22[\s\S]*Dikembalikan\s+6/);
  await page.getByLabel(/^Berlakukan baris yang benar/).check();
  expect(await page.getByText('22 masuk, 6 kembali.').isVisible()).toBe(true);
  await bothSizes(page, 'delivery-choice');
  await page.getByRole('button', { name: 'Mintakan persetujuan' }).dblclick();
  await step(page, 'approval').waitFor(PATIENCE);
}

/** One sign-in serves all the browser tests, so these are told by the file that holds it. */
export function rosterDeliveryTests(audience: () => Audience): void {
  test('a messy workbook goes from upload to effect: columns confirmed, rows checked, the good ones chosen, approved by a second person', async () => {
    const branchHead = await audience().pageOf('branch-head');
    const no = await launch(branchHead, 'Tenaga Kerja Kontrak (TKK)', 'Kota Bekasi');
    const secretary = await audience().pageOf('city-secretary');
    await secretary.setViewportSize(NARROW);
    await upload(secretary, no);
    await mapColumns(secretary);
    await chooseTheGoodRows(secretary);
    await secretary.getByTestId('waits-for').getByText(/Kantor Cabang/).waitFor(PATIENCE);
    await bothSizes(secretary, 'delivery-approval');

    const address = secretary.url();
    await branchHead.goto(address);
    await branchHead.getByRole('link', { name: 'Periksa dan setujui' }).click(PATIENCE);
    await branchHead.getByRole('radio', { name: 'Setujui daftar' }).check({ force: true });
    await picture(branchHead, 'delivery-decision');
    await branchHead.getByRole('button', { name: /^Kirim keputusan/ }).dblclick();
    await branchHead.getByTestId('decision-accepted').waitFor(PATIENCE);

    await step(secretary, 'result').waitFor(PATIENCE);
    expect(await secretary.getByTestId('ended').innerText()).toContain('22 baris berlaku');
    await secretary.getByTestId('returned-rows').waitFor(PATIENCE);
    expect(await secretary.getByTestId('mending').innerText()).toContain('6 baris masih perlu diperbaiki');
    await bothSizes(secretary, 'delivery-result');

    await upload(secretary, no);
    await secretary.getByTestId('handed-in-before').waitFor(PATIENCE);
    expect(secretary.url()).toBe(address);
    await branchHead.close();
    await secretary.close();
  });

  test('a delivery is withdrawn after asking once more, and the mended rows of another come back as a delivery that mends it', async () => {
    const page = await audience().pageOf('city-secretary');
    await page.setViewportSize(NARROW);
    await page.getByTestId('cooperations').locator('tbody tr').filter({ hasText: 'TKK' }).first().getByRole('link').click();
    await page.getByRole('tab', { name: /^Daftar peserta|^Peserta|^Daftar/ }).click();
    await page.getByRole('link', { name: 'Buka penyerahan' }).click();
    await page.getByRole('button', { name: 'Unggah perbaikannya…' }).click();
    const mended = Buffer.from('Nama Lengkap;NIK;Tanggal Lahir;Jabatan\nXanba Blufenur;3275011203859001;12-03-1985;TKK\n');
    await page.getByLabel('Perbaikan baris yang dikembalikan', { exact: true }).setInputFiles({ name: 'perbaikan.csv', mimeType: 'text/csv', buffer: mended });
    await page.getByRole('button', { name: 'Serahkan', exact: true }).click();
    await step(page, 'mapping').waitFor(PATIENCE);
    expect(await page.getByTestId('delivery').innerText()).toContain('Memperbaiki penyerahan sebelumnya');
    await page.getByRole('button', { name: 'Tarik penyerahan ini…' }).click();
    await picture(page, 'delivery-withdraw');
    await page.getByRole('button', { name: 'Ya, tarik penyerahan' }).dblclick();
    await step(page, 'result').waitFor(PATIENCE);
    expect(await page.getByTestId('ended').innerText()).toContain('Ditarik oleh pengirim');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText('Withdrawn by its sender').waitFor();
    await bothSizes(page, 'delivery-withdrawn-english');
    await page.getByRole('button', { name: 'Bahasa Indonesia' }).click();
    await page.close();
  });
}
