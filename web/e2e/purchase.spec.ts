import { expect, test } from '@playwright/test';
import { given, signIn, signUp, token, visit } from './people.ts';

test('a buyer tops up, buys and confirms; the seller delivers and is paid out of hold', async ({
  browser,
  request,
}) => {
  const seller = await token(request, 'demo-seller', given('SELLER'));
  const lot = await listLot(seller);
  const buyer = await visit(browser);
  await signUp(buyer, `journey${Date.now() % 100_000}`);

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
  const settled = await request.get(`${given('URL')}/api/v1/market/orders/${id}`, {
    headers: { Authorization: `Bearer ${seller}` },
  });
  expect(await settled.json()).toMatchObject({
    state: 'COMPLETED',
    commission: { amount: '6000', currency: 'RUB' },
    net: { amount: '114000', currency: 'RUB' },
  });
});

/** A lot of 1 200.00 in a category without fields, made behind the pages. */
async function listLot(seller: string): Promise<string> {
  const headers = { Authorization: `Bearer ${seller}`, 'Content-Type': 'application/json' };
  const api = `${given('URL')}/api/v1/market`;
  const game = (await (await fetch(`${api}/games/eyrwald-online`)).json()) as {
    categories: { id: string; slug: string }[];
  };
  const body = {
    categoryId: game.categories.find(({ slug }) => slug === 'other')?.id,
    title: 'A lantern that never goes out',
    description: 'Lights the way home.',
    attrs: {},
    unitPrice: { amount: '120000', currency: 'RUB' },
    stock: 3,
    minQty: 1,
    deliveryMinutes: 30,
  };
  const created = await fetch(`${api}/lots`, { method: 'POST', headers, body: JSON.stringify(body) });
  expect(created.status).toBe(201);
  const { id } = (await created.json()) as { id: string };
  const activated = await fetch(`${api}/lots/${id}/activate`, { method: 'POST', headers });
  expect(activated.status).toBe(200);
  return id;
}
