/** The console in a real browser on a running stack: list, page and decision, read from the screen only. */
import type { Page } from 'playwright-core';
import { Audience, PHONE, picture, sideways } from './audience';
import { dayFromNow, launch, PATIENCE } from './launching';
import { monthPaidTests } from './month-paid';
import { rosterDeliveryTests } from './roster-delivery';

jest.setTimeout(180_000);

let audience: Audience;

beforeAll(async () => {
  audience = await Audience.enter();
});

afterAll(async () => {
  await audience.leave();
});

/** The cooperation the story has told: the one with the most members on the secretary's list. */
async function openBekasi(page: Page): Promise<void> {
  const row = page.getByTestId('cooperations').locator('tbody tr').filter({ hasText: 'Kota Bekasi' }).filter({ hasText: '7.596' });
  await row.getByRole('link').click();
  await page.getByRole('heading', { level: 1, name: 'Kota Bekasi' }).waitFor();
}

/** From the list to the page to the task: the way an officer goes. */
async function openTaskOf(page: Page, no: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Cari kota atau nomor' }).fill(no);
  await page.getByTestId('cooperations').getByText(no).waitFor(PATIENCE);
  await page.getByTestId('cooperations').locator('tbody tr').nth(1).waitFor({ state: 'detached', ...PATIENCE });
  await picture(page, 'list');
  await page.getByTestId('cooperations').locator(`tr[data-no="${no}"]`).getByRole('link').click();
  await page.getByTestId('wait').getByRole('link', { name: 'Beri keputusan' }).click(PATIENCE);
  await page.getByTestId('decision-form').waitFor();
}

test('the city secretary reads the story of Kota Bekasi: in force, 7,596 members, the month of June paid', async () => {
  const page = await audience.pageOf('city-secretary');
  await openBekasi(page);
  expect(await page.getByTestId('standing').innerText()).toContain('Berlaku');
  expect(await page.getByTestId('rehearsal-banner').isVisible()).toBe(true);
  expect(await page.getByTestId('timeline').innerText()).toContain('Rp82.036.800');
  await picture(page, 'cooperation');
  await page.getByRole('tab', { name: /^Iuran/ }).click();
  const june = page.locator('[data-testid="bill"][data-month="2018-06"]');
  expect(await june.innerText()).toMatch(/Lunas[\s\S]*Rp82\.036\.800[\s\S]*16 Juli 2018/);
  await picture(page, 'money');
  await page.getByRole('tab', { name: /^Dokumen/ }).click();
  expect(await page.getByTestId('documents').innerText()).toMatch(/SHA-256/);
  await page.close();
});

test('a spoken yes is recorded by the branch head and confirmed in writing by the city secretary', async () => {
  const branchHead = await audience.pageOf('branch-head');
  const no = await launch(branchHead, 'Tenaga Kerja Kontrak (TKK)', 'Kota Bekasi');
  expect(await branchHead.getByTestId('wait').innerText()).toContain('Sekretaris Daerah');
  // the dates come once the letter has left
  await branchHead.getByTestId('wait').getByText(/kerja sama dianggap gugur/).waitFor(PATIENCE);
  expect(await branchHead.getByRole('complementary').innerText()).toMatch(/Notula persetujuan lisan[\s\S]*SHA-256/);
  await picture(branchHead, 'wait');

  const secretary = await audience.pageOf('city-secretary');
  await openTaskOf(secretary, no);
  await secretary.getByRole('radio', { name: 'Tolak' }).check({ force: true });
  await secretary.getByRole('button', { name: /^Kirim keputusan/ }).click();
  expect(await secretary.getByText('Tuliskan alasannya.').isVisible()).toBe(true);
  await secretary.getByLabel('Alasan').fill('Hanya dicoba, tidak dikirim.');
  await secretary.reload();
  expect(await secretary.getByLabel('Alasan').inputValue()).toBe('Hanya dicoba, tidak dikirim.');
  await picture(secretary, 'decision');
  await secretary.getByRole('radio', { name: 'Kukuhkan' }).check({ force: true });
  await secretary.getByLabel(/^Catatan/).fill('');
  await secretary.getByRole('button', { name: 'Kirim keputusan: Kukuhkan' }).dblclick();
  await secretary.getByTestId('decision-accepted').waitFor(PATIENCE);
  await picture(secretary, 'decision-accepted');

  await branchHead.getByTestId('standing').getByText('Penyusunan naskah').waitFor(PATIENCE);
  expect(await branchHead.getByTestId('timeline').innerText()).toContain('Konfirmasi tertulis');
  await branchHead.close();
  await secretary.close();
});

test('a branch head puts a case on hold with a reason and resumes it; the dates of the wait stand still and come back', async () => {
  const page = await audience.pageOf('branch-head');
  await launch(page, 'Tenaga Kerja Kontrak (TKK)', 'Kota Bekasi');
  const wait = page.getByTestId('wait');
  const ending = /kerja sama dianggap gugur/;
  await wait.getByText(ending).waitFor(PATIENCE);

  await wait.getByRole('button', { name: 'Tangguhkan…' }).click();
  await wait.getByRole('button', { name: 'Tangguhkan', exact: true }).click();
  expect(await wait.getByText('Tuliskan alasannya.').isVisible()).toBe(true);
  await wait.getByLabel('Sampai hari').fill(dayFromNow(14));
  await wait.getByLabel('Alasan').fill('Sekretaris Daerah menunggu pengesahan anggaran perubahan.');
  await picture(page, 'hold');
  await wait.getByRole('button', { name: 'Tangguhkan', exact: true }).click();
  await wait.getByTestId('held').waitFor(PATIENCE);
  await page.getByTestId('standing').getByText('Ditangguhkan').waitFor(PATIENCE);
  expect(await wait.innerText()).not.toMatch(ending);
  expect(await page.getByTestId('timeline').innerText()).toContain('menunggu pengesahan anggaran perubahan');
  await wait.getByRole('button', { name: 'Tutup' }).click();
  await picture(page, 'held');

  await wait.getByRole('button', { name: 'Lanjutkan…' }).click();
  await wait.getByLabel('Alasan').fill('Anggaran perubahan sudah disahkan.');
  await wait.getByRole('button', { name: 'Lanjutkan', exact: true }).click();
  await wait.getByTestId('held').waitFor({ state: 'detached', ...PATIENCE });
  await page.getByTestId('standing').getByText('Disetujui lisan').waitFor(PATIENCE);
  expect(await wait.innerText()).toMatch(ending);
  expect(await page.getByTestId('timeline').innerText()).toContain('Anggaran perubahan sudah disahkan.');
  await picture(page, 'resumed');
  await page.close();
});

rosterDeliveryTests(() => audience);
monthPaidTests(() => audience);

test('on a phone, in English, nothing is cut off and nobody scrolls sideways', async () => {
  const page = await audience.pageOf('city-secretary');
  await page.setViewportSize(PHONE);
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { level: 1, name: 'Cooperations' }).waitFor();
  expect(await sideways(page)).toBeLessThanOrEqual(0);
  await picture(page, 'list-phone');
  await page.getByTestId('cooperations').getByRole('link', { name: 'Kota Bekasi' }).first().click();
  await page.getByTestId('stages').waitFor();
  expect(await sideways(page)).toBeLessThanOrEqual(0);
  await picture(page, 'cooperation-phone');
  await page.close();
});
