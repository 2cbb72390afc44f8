import { expect, type Page } from '@playwright/test';
import { api, newName, visitAs } from './people.ts';
import { test } from './test.ts';

const COLUMNS = 'title,description,price,stock,deliveryMinutes';

test('a seller brings lots from a file and reads what is wrong with which row', async ({ browser, request }) => {
  const word = newName('Lantern');
  const rows = [
    `${word} of brass,Burns all night,150.00,2,30`,
    `${word} of tin,Burns till midnight,free,2,30`,
    `${word} of glass,Burns till dawn,90,1,30`,
  ];
  const page = await visitAs(browser, 'seller', '/sell/import');

  await upload(page, rows, 'Import nothing until all are good');
  await expect(page.getByText('Rows processed: 3 of 3. No lots created.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Errors in 1 row' }).getByRole('row').nth(1)).toContainText('3');

  await page.getByRole('link', { name: 'Import another file' }).click();
  await upload(page, rows, 'Import the good rows and show the others');
  await expect(page.getByText('Rows processed: 3 of 3. 2 lots created.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Errors in 1 row' })).toContainText('price');

  const seller = await api(request, 'seller');
  const { items } = await seller.get<{ items: unknown[] }>(`/market/lots?q=${word}`);
  expect(items).toHaveLength(2);
});

test('a long import shows how far it is and is found again', async ({ browser }) => {
  const page = await visitAs(browser, 'seller', '/sell/import');
  const rows = Array.from({ length: 5_000 }, (_, n) => `Firefly ${n},Glows,25,1,60`);

  await upload(page, rows, 'Import the good rows and show the others');
  await expect(page.getByRole('progressbar')).toBeAttached();
  await page.goto('/sell/import');
  await page.getByRole('link', { name: 'lots.csv' }).first().click();
  await expect(page.getByText('Rows processed: 5,000 of 5,000. 5,000 lots created.')).toBeVisible();
});

async function upload(page: Page, rows: string[], mode: string): Promise<void> {
  await page.getByLabel('Game').selectOption({ label: 'Eyrwald Online' });
  await page.getByLabel('Category').selectOption({ label: 'Other' });
  const file = { name: 'lots.csv', mimeType: 'text/csv', buffer: Buffer.from([COLUMNS, ...rows].join('\n')) };
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('radio', { name: mode }).check();
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page).toHaveURL(/\/sell\/import\/.+/);
}
