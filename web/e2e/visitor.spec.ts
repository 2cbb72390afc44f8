import { expect } from '@playwright/test';
import { given, visit } from './people.ts';
import { test } from './test.ts';

test('a visitor finds a lot by game, category and filters', async ({ browser }) => {
  const page = await visit(browser, '/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  await page.goto('/games');
  await page
    .getByRole('link', { name: /Eyrwald Online/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/games\/eyrwald-online/);
  await page.goto('/games/eyrwald-online/gold');
  const lots = page.locator('main a[href^="/lots/"]');
  await expect(lots.first()).toBeVisible();
  await lots.first().click();

  await expect(page).toHaveURL(/\/lots\//);
  await expect(page.getByRole('button', { name: /^Buy for/ })).toBeVisible();
});

test('an unknown page is a real 404', async ({ browser, request }) => {
  expect((await request.get(`${given('URL')}/nowhere`)).status()).toBe(404);

  const page = await visit(browser, '/nowhere');
  await expect(page.getByText('Nothing stands here')).toBeVisible();
});

for (const [language, locale] of [
  ['ru', 'ru-RU'],
  ['en', 'en-GB'],
] as const) {
  for (const colorScheme of ['dark', 'light'] as const) {
    test(`public pages fit a small phone, ${language}, ${colorScheme}`, async ({ browser }) => {
      const page = await visit(browser, 'about:blank', { locale, colorScheme, viewport: { width: 360, height: 740 } });
      for (const path of ['/', '/games', '/games/eyrwald-online/gold', '/rules', '/sign-in', '/sign-up']) {
        await page.goto(path);
        await expect(page.locator('main')).toBeVisible();
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(overflow, path).toBeLessThanOrEqual(0);
      }
    });
  }
}
