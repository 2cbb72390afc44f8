import type { Api } from './people.ts';

/** A lot in a category without fields, put on sale behind the pages. */
export async function listLot(seller: Api, title: string, price: string): Promise<string> {
  const game = await seller.get<{ categories: { id: string; slug: string }[] }>('/market/games/eyrwald-online');
  const { id } = await seller.post<{ id: string }>('/market/lots', {
    categoryId: game.categories.find(({ slug }) => slug === 'other')?.id,
    title,
    description: 'Lights the way home.',
    attrs: {},
    unitPrice: { amount: price, currency: 'RUB' },
    stock: 3,
    minQty: 1,
    deliveryMinutes: 30,
  });
  await seller.post(`/market/lots/${id}/activate`);
  return id;
}

/** Money in somebody's wallet, paid in behind the pages. */
export async function topUp(somebody: Api, amount: string): Promise<void> {
  const money = { amount: { amount, currency: 'RUB' }, provider: 'sandbox' };
  const key = { 'Idempotency-Key': `journey-${Date.now()}` };
  const { id } = await somebody.post<{ id: string }>('/wallet/topups', money, key);
  await somebody.post(`/payments/sandbox/${id}/outcome`, { outcome: 'succeed' });
}
