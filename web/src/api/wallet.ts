import { call } from './http';
import { one, pages, queryClient, refetch } from './query';
import type { Money, TopUp } from './types';

export const walletQuery = () => one('/wallet');
export const entriesQuery = (currency: string) => pages('/wallet/entries', { query: { currency } });
export const topUpQuery = (id: string) => one('/wallet/topups/{id}', { path: { id } });

export function startTopUp(amount: Money, idempotencyKey: string): Promise<TopUp> {
  return call('POST', '/wallet/topups', { body: { amount, provider: 'sandbox' }, idempotencyKey });
}

export async function decideSandbox(id: string, outcome: 'succeed' | 'fail'): Promise<TopUp> {
  const topUp = await call('POST', '/payments/sandbox/{id}/outcome', { path: { id }, body: { outcome } });
  queryClient.setQueryData(topUpQuery(id).queryKey, topUp);
  void refetch('/wallet', '/notices');
  return topUp;
}
