import { call } from './http';
import { isProblem } from './problem';
import { one, pages, queryClient, refetch } from './query';
import type { NewOrder, Order, OrderState } from './types';

export const orderQuery = (id: string) => one('/market/orders/{id}', { path: { id } });
export const timelineQuery = (id: string) => one('/market/orders/{id}/timeline', { path: { id } });
export const ordersQuery = (role: 'buyer' | 'seller', state: OrderState | '') =>
  pages('/market/orders', { query: { role, ...(state && { state }) } });

export type Verb = 'start' | 'deliver' | 'confirm' | 'refund' | 'cancel';

export async function placeOrder(order: NewOrder, idempotencyKey: string): Promise<Order> {
  return afterOrderChange(await call('POST', '/market/orders', { body: order, idempotencyKey }));
}

export async function actOnOrder(id: string, verb: Verb, body: object, idempotencyKey: string): Promise<Order> {
  try {
    return afterOrderChange(await call('POST', `/market/orders/{id}/${verb}`, { path: { id }, body, idempotencyKey }));
  } catch (refused) {
    if (isProblem(refused) && refused.status === 409) void refetch(`/market/orders/${id}`);
    throw refused;
  }
}

function afterOrderChange(order: Order): Order {
  queryClient.setQueryData(orderQuery(order.id).queryKey, order);
  void refetch(`/market/orders/${order.id}/timeline`, '/market/orders?', '/market/lots', '/wallet', '/notices');
  return order;
}
