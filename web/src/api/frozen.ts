import { call } from './http';
import { pages, refetch } from './query';

export const frozenOrdersQuery = () => pages('/admin/market/frozen-orders', { query: { limit: 20 } });

/** Lets an order go on, or gives its price back to the buyer, who pays with it what he owes. */
export async function decideFrozenOrder(
  id: string,
  verdict: 'continue' | 'refund',
  reason: string,
  idempotencyKey: string,
): Promise<void> {
  try {
    await call('POST', `/admin/market/frozen-orders/{id}/${verdict}`, {
      path: { id },
      body: { reason },
      idempotencyKey,
    });
  } finally {
    await refetch('/admin/market/frozen-orders', '/admin/audit');
  }
}
