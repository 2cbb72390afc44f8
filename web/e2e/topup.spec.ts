import { expect, type Page } from '@playwright/test';
import { listLot } from './goods.ts';
import { api, newName, signUp, visit } from './people.ts';
import { test } from './test.ts';

test('what somebody pays in is drawn and listed', async ({ browser }) => {
  const page = await toThePayPage(await visit(browser));
  await page.getByRole('button', { name: 'Pay', exact: true }).click();
  await expect(page.getByText('Paid, the money is in your wallet')).toBeVisible();
  await page.getByRole('link', { name: 'Open the wallet' }).click();
  await expect(page.getByRole('main').getByText('₽500.00').first()).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'Top-up' })).toHaveCount(1);
  await expect(page.getByRole('img', { name: /Balance by day.*₽500\.00/ })).toBeVisible();
  await page.getByText('Show the figures').click();
  await expect(page.getByRole('table').getByRole('row').nth(1)).toContainText('₽500.00');
});

test('a payment is told twice and credited once', async ({ browser }) => {
  const page = await toThePayPage(await visit(browser));
  await page.getByRole('button', { name: 'Duplicate notice' }).click();
  await expect(page.getByText('Paid, the money is in your wallet')).toBeVisible();
  await page.getByRole('link', { name: 'Open the wallet' }).click();
  await expect(page.getByRole('main').getByText('₽500.00').first()).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'Top-up' })).toHaveCount(1);
});

test('a payment whose news is lost is found all the same, and leads back to the purchase', async ({
  browser,
  request,
}) => {
  const lot = await listLot(await api(request, 'seller'), 'A map of lost letters', '50000');
  const page = await visit(browser, 'about:blank', { viewport: { width: 360, height: 740 } });
  await signUp(page, newName('payer'));
  await page.goto(`/lots/${lot}`);
  await page.getByRole('button', { name: 'Buy for ₽500.00' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Top up ₽500.00' }).click();
  await page.getByRole('button', { name: 'Lost answer' }).click();
  await expect(page.getByText('Waiting for the payment provider.')).toBeVisible();
  await expect(page.getByText('Paid, the money is in your wallet')).toBeVisible({ timeout: 45_000 });
  await page.getByRole('button', { name: 'Back to the purchase' }).click();
  await expect(page).toHaveURL(`/lots/${lot}`);
});

async function toThePayPage(page: Page): Promise<Page> {
  await signUp(page, newName('payer'));
  await page.goto('/wallet');
  await expect(page.getByText('No fee: what you pay is what you get.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Amount' }).fill('500');
  await page.getByRole('button', { name: 'Go to payment' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Trial payment' })).toBeVisible();
  return page;
}
