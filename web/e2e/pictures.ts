import { type Page, type Route, test } from '@playwright/test';
import { join } from 'node:path';
import { visitAs, type Who } from './people.ts';
import { places } from './places.ts';

const FOLDER = process.env.PICTURES ?? join(import.meta.dirname, 'results/pictures');
const PHONE = { width: 360, height: 740 };

/** The four views in which every page is looked at. */
const VIEWS = [
  { view: 'phone-dark-ru', locale: 'ru-RU', colorScheme: 'dark', viewport: PHONE, meddle: undefined },
  {
    view: 'wide-light-en',
    locale: 'en-GB',
    colorScheme: 'light',
    viewport: { width: 1280, height: 900 },
    meddle: undefined,
  },
  { view: 'phone-light-ru-empty', locale: 'ru-RU', colorScheme: 'light', viewport: PHONE, meddle: emptied },
  { view: 'phone-dark-en-failed', locale: 'en-GB', colorScheme: 'dark', viewport: PHONE, meddle: failed },
] as const;

for (const { view, meddle, ...options } of VIEWS) {
  test(view, async ({ browser, request }) => {
    const pages = new Map<Who, Page>();
    for (const { name, who, path } of await places(request)) {
      const page = pages.get(who) ?? (await visitAs(browser, who, '/', { ...options, serviceWorkers: 'block' }));
      if (!pages.has(who)) {
        pages.set(who, page);
        if (meddle) await page.route('**/*', meddle);
      }
      await page.goto(path);
      await page.waitForLoadState('networkidle');
      await page.waitForTimeout(meddle === failed ? 3_500 : 150);
      await page.screenshot({ path: join(FOLDER, view, `${name}.png`), fullPage: true });
    }
  });
}

/** The pictures of the README, taken anew when `README_PICTURES` names their folder. */
const README = process.env.README_PICTURES;
if (README) {
  test('pictures of the README', async ({ browser, request }) => {
    const shown = ['home', 'category', 'lot', 'order-delivered'];
    const taken = (await places(request)).filter(({ name }) => shown.includes(name));
    for (const { name, who, path } of taken) {
      const colorScheme = who === 'guest' ? 'dark' : 'light';
      const page = await visitAs(browser, who, path, { colorScheme, viewport: { width: 1200, height: 760 } });
      await page.waitForLoadState('networkidle');
      await page.screenshot({ path: join(README, `${name.replace('-delivered', '')}.jpg`), quality: 85 });
      await page.context().close();
    }
  });
}

const KEPT = /\/api\/v1\/(auth|me|site|admin)/;

/** Every list without its items, as it is before anybody has done anything. */
async function emptied(route: Route): Promise<void> {
  const request = route.request();
  if (request.resourceType() === 'document') return withoutFirstData(route);
  if (!request.url().includes('/api/v1/') || request.method() !== 'GET' || KEPT.test(request.url())) {
    return route.continue();
  }
  const answer = await route.fetch();
  const body = (await answer.json()) as Record<string, unknown>;
  for (const list of ['items', 'errors', 'days']) if (list in body) body[list] = [];
  if ('next' in body && 'items' in body) body.next = null;
  if ('count' in body) body.count = typeof body.count === 'number' ? 0 : { count: 0, capped: false };
  return route.fulfill({ response: answer, json: body });
}

async function failed(route: Route): Promise<void> {
  const request = route.request();
  if (request.resourceType() === 'document') return withoutFirstData(route);
  if (!request.url().includes('/api/v1/') || KEPT.test(request.url())) return route.continue();
  const problem = { type: 'about:blank', status: 503, code: 'http.overloaded', requestId: '01a1f1dd-2c7e' };
  return route.fulfill({ status: 503, contentType: 'application/problem+json', json: problem });
}

async function withoutFirstData(route: Route): Promise<void> {
  const answer = await route.fetch();
  const body = (await answer.text()).replace(/<script type="application\/json" id="first-data".*?<\/script>/s, '');
  return route.fulfill({ response: answer, body });
}
