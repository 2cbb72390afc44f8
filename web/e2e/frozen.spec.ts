import { expect, type Page } from '@playwright/test';
import { type Lot, newcomer, type Row } from './newcomer.ts';
import { api, newName, PASSWORD, signIn, visit, visitAs } from './people.ts';
import { test } from './test.ts';

test('a bank takes a payment back, staff let one order go on and refund another', async ({ browser, request }) => {
  const name = newName('frozen');
  const buyer = await newcomer(request, name);
  const payment = await buyer.topsUp('500000');
  const lots = (await buyer.get<{ items: Lot[] }>('/market/lots?sort=price&limit=1')).items;
  const cheap = lots[0];
  const orders = [await buyer.buys(cheap), await buyer.buys(cheap)];
  const boss = await api(request, 'admin');
  await boss.post(`/payments/sandbox/${payment}/outcome`, { outcome: 'take-back' });

  const page = await visit(browser);
  await signIn(page, name, PASSWORD);
  await page.goto(`/orders/${orders[0]?.id ?? ''}`);
  await expect(page.getByText('waits for a decision of our staff')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Cancel' })).toHaveCount(0);
  await page.goto('/me');
  await expect(page.getByText('Your account is frozen')).toBeVisible();
  await page.getByLabel('What should we know?').fill('I never asked my bank for that.');
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByText('We have it.')).toBeVisible();

  const staff = await visitAs(browser, 'admin', '/admin/frozen-orders', { viewport: { width: 360, height: 740 } });
  await decide(staff, orders[0], 'Let it go on');
  await decide(staff, orders[1], 'Refund');

  await page.goto(`/orders/${orders[0]?.id ?? ''}`);
  await expect(page.getByText('The order goes on')).toBeVisible();
  await page.goto(`/orders/${orders[1]?.id ?? ''}`);
  await expect(page.getByText('The money went back to the buyer', { exact: true })).toBeVisible();
});

test('nobody notes by hand what the provider of a payment tells itself', async ({ browser, request }) => {
  const buyer = await newcomer(request, newName('charged'));
  const payment = await buyer.topsUp('500000');
  const staff = await visitAs(browser, 'admin', `/admin/chargebacks?payment=${payment}`, {
    viewport: { width: 360, height: 740 },
  });
  await staff.getByLabel('Its name at the provider').fill('CB-1');
  await staff.getByLabel('Reason').fill('seen at the provider');
  await staff.getByRole('button', { name: 'Note', exact: true }).click();
  await expect(staff.getByText('This provider tells us of chargebacks itself.').first()).toBeVisible();
});

test('one of the staff proposes to forgive, and another one agrees', async ({ browser, request }) => {
  const name = newName('owing');
  await newcomer(request, name);
  const second = newName('second');
  const colleague = await newcomer(request, second);
  const boss = await api(request, 'admin');
  const me = await colleague.get<{ id: string }>('/me');
  await boss.post(`/admin/users/${me.id}/roles`, { roles: ['USER', 'FINANCE'], reason: 'a journey' });

  const staff = await visitAs(browser, 'admin', `/admin/write-offs?username=${name}`);
  const ask = staff.getByRole('dialog', { name: 'Propose to forgive' });
  await ask.getByLabel('What', { exact: true }).selectOption('GOODWILL');
  await ask.getByLabel('Amount').fill('100');
  await ask.getByLabel('Reason').fill('A sale went wrong');
  await ask.getByRole('button', { name: 'Propose' }).click();
  const mine = staff.getByRole('form', { name: `Decision for ${name}` });
  await mine.getByRole('button', { name: 'Agree' }).click();
  await expect(mine.getByText('somebody else', { exact: false })).toBeVisible();

  const other = await visit(browser, 'about:blank', { viewport: { width: 360, height: 740 } });
  await signIn(other, second, PASSWORD);
  await other.goto('/admin/write-offs');
  await other
    .getByRole('form', { name: `Decision for ${name}` })
    .getByRole('button', { name: 'Agree' })
    .click();
  await expect(other.getByRole('form', { name: `Decision for ${name}` })).toHaveCount(0);
  await other.getByLabel('Show').selectOption('all');
  await expect(other.getByRole('heading', { name: `₽100.00 · @${name}` })).toBeVisible();
});

async function decide(staff: Page, order: Row | undefined, button: string): Promise<void> {
  const form = staff.getByRole('form', { name: `Decision about order ${order?.number ?? ''}` });
  await form.getByRole('button', { name: button }).click();
  await expect(form.getByText('Fill in this field', { exact: false }).first()).toBeVisible();
  await form.getByLabel('Reason').fill('The bank took the payment back');
  await form.getByRole('button', { name: button }).click();
  await expect(form).toHaveCount(0);
}
