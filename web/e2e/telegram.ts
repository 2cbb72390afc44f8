import { createHmac } from 'node:crypto';
import type { BrowserContext, FrameLocator, Page } from '@playwright/test';
import { given } from './people.ts';

/** The bot of the program under test. */
export const BOT_TOKEN = '4200000042:a-token-of-the-journeys';

const SITE = 'https://web.telegram.org';

type Told = { user: number; name: string; startParam?: string; at?: number; theme?: Record<string, string> };

/** What Telegram appends to the address of the Mini App it opens. */
export function launchOf({ user, name, startParam = '', at = Date.now(), theme = {} }: Told): string {
  const fields = new URLSearchParams({
    auth_date: String(Math.floor(at / 1000)),
    start_param: startParam,
    user: JSON.stringify({ id: user, first_name: name, language_code: 'en' }),
  });
  const lines = [...fields].map(([key, value]) => `${key}=${value}`).sort();
  const secret = createHmac('sha256', 'WebAppData').update(BOT_TOKEN).digest();
  fields.append('hash', createHmac('sha256', secret).update(lines.join('\n')).digest('hex'));
  return new URLSearchParams({
    tgWebAppData: fields.toString(),
    tgWebAppVersion: '9.0',
    tgWebAppPlatform: 'weba',
    tgWebAppThemeParams: JSON.stringify(theme),
  }).toString();
}

/** Telegram's site, or another one, as far as it frames our page. */
export async function frame(context: BrowserContext, launch: string, site = SITE): Promise<[Page, FrameLocator]> {
  const html = `<!doctype html><title>Around</title>
    <style>html, body, iframe { width: 100%; height: 100%; margin: 0; border: 0 }</style>
    <iframe allow="local-network-access; local-network; loopback-network" src="${given('URL')}/tg#${launch.replaceAll('"', '%22')}"></iframe>`;
  await context.route(`${site}/**`, (route) => route.fulfill({ contentType: 'text/html', body: html }));
  // The program under test is on this very machine, which browsers keep from pages of the internet.
  await context.grantPermissions(['local-network-access'], { origin: site });
  const page = await context.newPage();
  await page.goto(`${site}/a/`);
  return [page, page.frameLocator('iframe')];
}
