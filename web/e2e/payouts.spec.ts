import { expect } from '@playwright/test';
import { newName, signUp, visit, visitAs } from './people.ts';
import { test } from './test.ts';

test('somebody takes money out, an operator pays, and the wallet shows it', async ({ browser }) => {
  const seller = await visitAs(browser, 'seller', '/wallet');
  await seller.getByRole('link', { name: 'Take money out' }).click();
  const ask = seller.getByRole('region', { name: 'Take money out' });
  await ask.getByLabel('Amount').fill('1234');
  await expect(ask.getByText('₽1,196.98')).toBeVisible();
  await ask.getByLabel('Method').selectOption('manual');
  await ask.getByRole('button', { name: 'Ask for the payout' }).click();
  await expect(ask.getByText('Your request is in.')).toBeVisible();
  const mine = seller.getByRole('article', { name: '₽1,234.00' });
  await expect(mine.getByText('On its way')).toBeVisible({ timeout: 30_000 });

  const staff = await visitAs(browser, 'admin', '/admin/payouts');
  await staff.getByLabel('State').selectOption('SENT');
  await staff.getByRole('link', { name: /₽1,234\.00/ }).click();
  await expect(staff.getByText('4242424242424242')).toBeVisible();
  await staff.getByLabel('Reference').fill('BANK-2026-7');
  await staff.getByRole('button', { name: 'Mark as paid' }).click();
  await expect(staff.getByText('Payout sent')).toBeVisible();

  await expect(mine.getByText('BANK-2026-7')).toBeVisible({ timeout: 30_000 });
  await seller.goto('/wallet');
  await expect(seller.getByText('Payout sent').first()).toBeVisible();
});

test('somebody changes their mind before the money is sent', async ({ browser }) => {
  const seller = await visitAs(browser, 'seller', '/wallet/payouts', { viewport: { width: 360, height: 740 } });
  const large = seller.getByRole('article', { name: '₽35,000.00' });
  await large.getByRole('button', { name: 'Cancel' }).click();
  await seller.getByRole('dialog').getByRole('button', { name: 'Cancel' }).last().click();
  await expect(large.getByText('Cancelled', { exact: true })).toBeVisible();
});

test('staff make a voucher, and somebody turns it into money', async ({ browser }) => {
  const staff = await visitAs(browser, 'admin', '/admin/vouchers');
  await staff.getByRole('button', { name: 'New codes' }).click();
  const fresh = staff.getByRole('dialog', { name: 'New codes' });
  await fresh.getByLabel('What for').fill('Autumn');
  await fresh.getByLabel('Worth').fill('300');
  await fresh.getByLabel('Budget').fill('300');
  await fresh.getByRole('textbox', { name: 'Codes' }).fill('1');
  await fresh.getByRole('button', { name: 'Make codes' }).click();
  const code = await staff.locator('code').first().innerText();
  const file = staff.waitForEvent('download');
  await staff.getByRole('button', { name: 'Download as CSV' }).click();
  expect((await file).suggestedFilename()).toBe('vouchers.csv');

  const page = await visit(browser);
  await signUp(page, newName('lucky'));
  await page.goto('/wallet');
  await page.getByRole('textbox', { name: 'Code' }).fill(code.toLowerCase());
  await page.getByRole('button', { name: 'Redeem' }).click();
  await expect(page.getByText('₽300.00 is in your wallet.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Code' }).fill(code);
  await page.getByRole('button', { name: 'Redeem' }).click();
  await expect(page.getByText('You have redeemed this code already.')).toBeVisible();
});
