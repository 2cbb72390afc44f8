import { expect } from '@playwright/test';
import { visitAs } from './people.ts';
import { test } from './test.ts';

test('somebody who looks after money follows a transfer to an account, and proves the ledger', async ({ browser }) => {
  const page = await visitAs(browser, 'admin', '/admin');
  await page.getByRole('main').getByRole('link', { name: 'Ledger', exact: true }).click();
  await page.getByRole('main').getByRole('listitem').first().getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Transfer' })).toBeVisible();
  await page.getByRole('main').getByRole('listitem').first().getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Account' })).toBeVisible();

  const ways = page.getByRole('navigation', { name: 'Ledger' });
  await ways.getByRole('link', { name: 'Balance' }).click();
  await expect(page.getByText('At the provider: sandbox').first()).toBeVisible();
  await ways.getByRole('link', { name: 'Turnover' }).click();
  await expect(page.getByRole('img', { name: /Top-ups\./ })).toBeVisible();
  await page.getByText('90 days').click();
  await page.getByText('Show the figures').click();
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(91);
  await ways.getByRole('link', { name: 'Checks' }).click();
  await page.getByRole('button', { name: 'Check now' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Everything adds up' })).toBeVisible();
});

test('a seller sees when income is free, and takes the entries away as a table', async ({ browser }) => {
  const page = await visitAs(browser, 'seller', '/wallet');
  await expect(page.getByRole('heading', { name: 'When it becomes available' })).toBeVisible();
  await page.getByLabel('Account', { exact: true }).selectOption('On hold');
  await expect(page.getByRole('main').getByText('Sale completed').first()).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download as a table' }).click();
  expect((await download).suggestedFilename()).toBe('entries.csv');
});
