import { expect } from '@playwright/test';
import { listLot } from './goods.ts';
import { api, given, newName, signIn, signUp, visit } from './people.ts';
import { test } from './test.ts';

test('a buyer tops up, buys and confirms; the seller delivers and is paid out of hold', async ({
  browser,
  request,
}) => {
  const seller = await api(request, 'seller');
  const lot = await listLot(seller, 'A lantern that never goes out', '120000');
  const buyer = await visit(browser);
  await signUp(buyer, newName('journey'));

  await buyer.goto('/wallet');
  await buyer.getByRole('textbox', { name: 'Amount' }).fill('3000');
  await buyer.getByRole('button', { name: 'Go to payment' }).click();
  await buyer.getByRole('button', { name: 'Pay', exact: true }).click();
  await expect(buyer.getByText('Paid, the money is in your wallet')).toBeVisible();

  await buyer.goto(`/lots/${lot}`);
  await buyer.getByRole('button', { name: 'Buy for ₽1,200.00' }).click();
  await buyer.getByRole('dialog').getByRole('button', { name: 'Buy for ₽1,200.00' }).click();
  await expect(buyer).toHaveURL(/\/orders\//);
  const order = buyer.url();

  const desk = await visit(browser);
  await signIn(desk, 'demo-seller', given('SELLER'));
  await desk.goto(new URL(order).pathname);
  await desk.getByRole('textbox', { name: 'What you handed over' }).fill('Left in the mailbox of your character');
  await desk.getByRole('button', { name: 'Handed over' }).click();
  await expect(desk.getByText('Waiting for the buyer to confirm').first()).toBeVisible();

  await buyer.reload();
  await expect(buyer.getByText('Left in the mailbox of your character')).toBeVisible();
  await buyer.getByRole('button', { name: 'Confirm receipt' }).first().click();
  await buyer.getByRole('dialog').getByRole('button', { name: 'Confirm receipt' }).click();
  await expect(buyer.getByText(/The deal is done/).first()).toBeVisible();
  await buyer.goto('/wallet');
  await expect(buyer.getByText('₽1,800.00').first()).toBeVisible();

  const id = new URL(order).pathname.split('/').at(-1) ?? '';
  expect(await seller.get(`/market/orders/${id}`)).toMatchObject({
    state: 'COMPLETED',
    commission: { amount: '6000', currency: 'RUB' },
    net: { amount: '114000', currency: 'RUB' },
  });
});
