import { expect } from '@playwright/test';
import { arrive, given } from './people.ts';
import { frame, launchOf } from './telegram.ts';
import { test } from './test.ts';

const PHONE = { viewport: { width: 360, height: 740 } };

test('a link into the Mini App leads to a lot, and a strange one to a hint', async ({ browser, request }) => {
  const { items } = (await (await request.get(`${given('URL')}/api/v1/market/lots`)).json()) as {
    items: { id: string; title: string }[];
  };
  const lot = items[0];
  if (!lot) throw new Error('the demo data has no lots');
  const context = await arrive(browser, PHONE);
  const [, app] = await frame(context, launchOf({ user: 5_000_000_002, name: 'Lee', startParam: `l_${lot.id}` }));
  await expect(app.getByRole('heading', { level: 1 })).toContainText(lot.title);

  const other = await arrive(browser, PHONE);
  const [, lost] = await frame(other, launchOf({ user: 5_000_000_002, name: 'Lee', startParam: 'zz_1' }));
  await expect(lost.getByText('The link leads nowhere')).toBeVisible();
  await lost.getByRole('link', { name: 'To the home page', exact: true }).click();
  await expect(lost.getByText('The link leads nowhere')).toHaveCount(0);
  await Promise.all([context.close(), other.close()]);
});

test('a Mini App says why it lets nobody in', async ({ browser }) => {
  const context = await arrive(browser, PHONE);
  const hoursAgo = Date.now() - 2 * 3_600_000;
  const [, app] = await frame(context, launchOf({ user: 5_000_000_003, name: 'Old', at: hoursAgo }));

  await expect(app.getByText('does not fit or came too late')).toBeVisible();
  await expect(app.getByRole('button', { name: 'Try again' })).toBeVisible();
  await context.close();
});

test('nobody but Telegram frames the page, and outside of it a launch signs nobody in', async ({ browser }) => {
  const context = await arrive(browser, PHONE);
  const launch = launchOf({ user: 5_000_000_004, name: 'Eve' });
  const [, app] = await frame(context, launch, 'https://evil.example');
  await expect(app.getByRole('heading', { level: 1 })).toHaveCount(0);

  const page = await context.newPage();
  await page.goto(`${given('URL')}/tg#${launch}`);
  await expect(page.getByText('This page opens in Telegram')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible();
  await context.close();
});
