/** Where the browser tests find the running stack, who signs in there, and where their pictures go. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

/** As the demo's last lines call them. */
const ROLES = { 'branch-head': 'branch head', 'city-secretary': 'city secretary' } as const;
type Role = keyof typeof ROLES;

const PICTURES = join(__dirname, '../../.sinergi/e2e');
const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export const DESKTOP = { width: 1360, height: 850 };
export const PHONE = { width: 390, height: 844 };

export class Audience {
  private readonly seats = new Map<Role, BrowserContext>();

  private constructor(private readonly browser: Browser) {
    mkdirSync(PICTURES, { recursive: true });
  }

  static async enter(): Promise<Audience> {
    return new Audience(await chromium.launch({ executablePath: demanded('CHROMIUM_PATH'), args: FLAGS }));
  }

  /** A page of somebody who is signed in; the one-time link is used on the first call. */
  async pageOf(role: Role): Promise<Page> {
    const seated = this.seats.get(role);
    const context = seated ?? (await this.browser.newContext({ viewport: DESKTOP, locale: 'id-ID' }));
    this.seats.set(role, context);
    const page = await context.newPage();
    await page.goto(seated ? demanded('CONSOLE_URL') : signInLink(role));
    await page.getByTestId('cooperations').waitFor();
    return page;
  }

  async leave(): Promise<void> {
    await this.browser.close();
  }
}

export async function picture(page: Page, name: string): Promise<void> {
  // a header that sticks to the window would stand in the middle of the picture
  await page.evaluate('window.scrollTo(0, 0)');
  await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: true });
}

/** How many pixels a page is wider than its window; a reader must never scroll sideways. */
export const sideways = (page: Page): Promise<number> => page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');

function signInLink(role: Role): string {
  const line = demanded('SINERGI_E2E_STORY').split('\n').find((told) => told.includes(ROLES[role]) && told.includes('/sign-in/'));
  const link = line?.match(/https?:\S+\/sign-in\/\S+/)?.[0];
  if (!link) throw new Error(`the story told no sign-in link for the ${ROLES[role]}`);
  return link;
}

/** What the run was started with. */
export function demanded(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: the browser tests run through npm run e2e`);
  return value;
}
