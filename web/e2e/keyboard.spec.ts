import { expect, type Locator, type Page } from '@playwright/test';
import { listLot, topUp } from './goods.ts';
import { api, visitAs } from './people.ts';
import { test } from './test.ts';

test('a lot is bought and its receipt confirmed without a mouse', async ({ browser, request }) => {
  const seller = await api(request, 'seller');
  const lot = await listLot(seller, 'A lantern bought by keys', '5000');
  await topUp(await api(request, 'buyer'), '100000');
  const page = await visitAs(browser, 'buyer', `/lots/${lot}`);
  await expect(page.getByRole('button', { name: 'Buy for ₽50.00' })).toBeVisible();

  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: 'More' }));
  await page.keyboard.press('Space');
  await tabTo(page, page.getByRole('button', { name: 'Buy for ₽100.00' }));
  await page.keyboard.press('Enter');

  const dialog = page.getByRole('dialog');
  await tabTo(page, dialog.getByRole('button', { name: 'Buy for ₽100.00' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/orders\//);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();

  const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  await seller.post(`/market/orders/${id}/deliver`, { note: 'On the doorstep' }, { 'Idempotency-Key': id });
  await page.reload();
  await expect(page.getByText('On the doorstep')).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: 'Confirm receipt' }));
  await page.keyboard.press('Enter');
  await tabTo(page, dialog.getByRole('button', { name: 'Confirm receipt' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText(/The deal is done/).first()).toBeVisible();
});

/** Goes on with Tab until it stands there; whatever has the focus on the way must be seen to have it. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let step = 0; step < 60; step++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle);
    expect(outline, await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200) ?? '')).not.toBe('none');
  }
  throw new Error('Tab does not lead there');
}
