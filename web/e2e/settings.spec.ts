import { expect } from '@playwright/test';
import { visit, visitAs } from './people.ts';
import { test } from './test.ts';

test('language and theme change at once and stay', async ({ browser }) => {
  const page = await visit(browser, '/games/eyrwald-online/gold', { colorScheme: 'light' });
  const root = page.locator('html');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Gold');

  await page.getByRole('button', { name: 'Русский язык' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Золото');
  await page.getByRole('button', { name: /^Тема/ }).click();
  await page.getByRole('button', { name: /^Тема/ }).click();
  await expect(root).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await page.reload();

  await expect(root).toHaveAttribute('lang', 'ru');
  await expect(root).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Золото');
  await expect(page).toHaveTitle(/Эйрвальд Онлайн/);
});

test('notices lead to what they tell of and can be read all at once', async ({ browser }) => {
  const page = await visitAs(browser, 'buyer', '/');
  await page.getByRole('link', { name: /^Notices, \d+ new$/ }).click();
  await page.locator('main').getByRole('button', { name: /new/ }).first().click();
  await expect(page).toHaveURL(/\/orders\//);

  await page.goto('/notices');
  await page.getByRole('button', { name: 'Mark all as read' }).click();
  await expect(page.getByRole('button', { name: 'Mark all as read' })).toBeHidden();
  await expect(page.getByRole('link', { name: 'Notices', exact: true })).toBeVisible();
});
