import { expect, type Route, test } from '@playwright/test';
import { given } from './people.ts';
import { frame, heard, launchOf, tell } from './telegram.ts';

const PHONE = { viewport: { width: 360, height: 740 }, locale: 'en-GB' };
const NIGHT = { bg_color: '#17212b', text_color: '#f5f5f5', button_color: '#5288c1', button_text_color: '#ffffff' };

test('a Mini App signs its user in by itself, looks like Telegram and goes back by its button', async ({ browser }) => {
  const context = await browser.newContext(PHONE);
  const [page, app] = await frame(context, launchOf({ user: 5_000_000_001, name: 'Tess', theme: NIGHT }));

  await app.getByRole('link', { name: 'Me', exact: true }).click();
  await expect(app.getByText('Tess').first()).toBeVisible();
  await expect(app.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await expect(app.locator('body')).toHaveCSS('background-color', 'rgb(23, 33, 43)');
  expect(await heard(page, 'web_app_ready')).toEqual({});
  expect(page.frames()[1]?.url()).not.toContain('tgWebAppData');
  await expect.poll(() => heard(page, 'web_app_setup_back_button')).toEqual({ is_visible: true });

  await tell(page, 'safe_area_changed', { top: 40, bottom: 20, left: 0, right: 0 });
  await tell(page, 'content_safe_area_changed', { top: 46, bottom: 0, left: 0, right: 0 });
  await expect(app.locator('header').first()).toHaveCSS('padding-top', '86px');
  await tell(page, 'theme_changed', { theme_params: { ...NIGHT, bg_color: '#fafafa', text_color: '#101010' } });
  await expect(app.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'light');

  await tell(page, 'back_button_pressed');
  await expect.poll(() => heard(page, 'web_app_setup_back_button')).toEqual({ is_visible: false });

  // No cookie holds the session, and an access token that is spent is renewed by what the page keeps.
  expect(await context.cookies(given('URL'))).toEqual([]);
  const spent = (route: Route) =>
    route.continue({ headers: { ...route.request().headers(), authorization: 'Bearer spent' } });
  await page.route('**/api/v1/me/sessions*', spent, { times: 1 });
  const renewed = page.waitForResponse(/auth\/refresh$/);
  await app.getByRole('link', { name: 'Me', exact: true }).click();
  await app.getByRole('link', { name: 'Sign-in and security' }).click();
  expect((await renewed).status()).toBe(200);
  await expect(app.getByText('this device')).toBeVisible();
  await context.close();
});

test('a link into the Mini App leads to a lot, and a strange one to a hint', async ({ browser, request }) => {
  const { items } = (await (await request.get(`${given('URL')}/api/v1/market/lots`)).json()) as {
    items: { id: string; title: string }[];
  };
  const lot = items[0];
  if (!lot) throw new Error('the demo data has no lots');
  const context = await browser.newContext(PHONE);
  const [, app] = await frame(context, launchOf({ user: 5_000_000_002, name: 'Lee', startParam: `l_${lot.id}` }));
  await expect(app.getByRole('heading', { level: 1 })).toContainText(lot.title);

  const other = await browser.newContext(PHONE);
  const [, lost] = await frame(other, launchOf({ user: 5_000_000_002, name: 'Lee', startParam: 'zz_1' }));
  await expect(lost.getByText('The link leads nowhere')).toBeVisible();
  await lost.getByRole('link', { name: 'To the home page', exact: true }).click();
  await expect(lost.getByText('The link leads nowhere')).toHaveCount(0);
  await Promise.all([context.close(), other.close()]);
});

test('a Mini App says why it lets nobody in', async ({ browser }) => {
  const context = await browser.newContext(PHONE);
  const hoursAgo = Date.now() - 2 * 3_600_000;
  const [, app] = await frame(context, launchOf({ user: 5_000_000_003, name: 'Old', at: hoursAgo }));

  await expect(app.getByText('does not fit or came too late')).toBeVisible();
  await expect(app.getByRole('button', { name: 'Try again' })).toBeVisible();
  await context.close();
});

test('nobody but Telegram frames the page, and outside of it a launch signs nobody in', async ({ browser }) => {
  const context = await browser.newContext(PHONE);
  const launch = launchOf({ user: 5_000_000_004, name: 'Eve' });
  const [, app] = await frame(context, launch, 'https://evil.example');
  await expect(app.getByRole('heading', { level: 1 })).toHaveCount(0);

  const page = await context.newPage();
  await page.goto(`${given('URL')}/tg#${launch}`);
  await expect(page.getByText('This page opens in Telegram')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible();
  await context.close();
});
