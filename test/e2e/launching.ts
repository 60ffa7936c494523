/** Launches a cooperation the way a branch head does, from the form. */
import type { Page } from 'playwright-core';
import { picture } from './audience';

export const PATIENCE = { timeout: 60_000 };
const DAY = 86_400_000;
export const dayFromNow = (days: number): string => new Date(Date.now() + 7 * 3_600_000 + days * DAY).toISOString().slice(0, 10);
const today = (): string => dayFromNow(0);

/** @returns the number of the cooperation, whose page is open */
export async function launch(page: Page, programme: string, city: string): Promise<string> {
  await page.getByRole('link', { name: 'Mulai kerja sama' }).first().click();
  await page.getByLabel('Program').selectOption({ label: programme });
  await page.getByRole('combobox', { name: 'Pemerintah kota' }).fill(city);
  await page.getByRole('listbox').getByText(`Pemerintah ${city}`).click();
  await page.getByLabel('Perlindungan mulai').fill(today());
  await page.getByLabel('Diberikan oleh').locator('option', { hasText: 'Wali Kota' }).first().waitFor({ state: 'attached' });
  const mayor = await page.getByLabel('Diberikan oleh').locator('option', { hasText: 'Wali Kota' }).first().getAttribute('value');
  await page.getByLabel('Diberikan oleh').selectOption(mayor);
  await page.getByLabel('Tanggal').fill(today());
  await page.getByLabel('Tempat').fill('Balai Kota');
  await page.getByLabel(/^Notula/).setInputFiles({ name: 'notula.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n% notula\n') });
  await page.getByTestId('evidence').waitFor(PATIENCE);
  await picture(page, 'launch');
  await page.getByRole('button', { name: 'Mulai kerja sama' }).click();
  await page.getByTestId('launched').getByRole('link', { name: 'Buka kerja sama' }).click(PATIENCE);
  await page.getByTestId('wait').waitFor(PATIENCE);
  return decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1) ?? '');
}
