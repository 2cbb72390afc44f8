import { call } from './http';
import { one, pages, queryClient, refetch, withQuery } from './query';
import type { Balance, Entry, Money, TopUp } from './types';

export const walletQuery = () => one<{ balances: Balance[] }>('/wallet');
export const entriesQuery = (currency: string) => pages<Entry>(withQuery('/wallet/entries', { currency }));
export const topUpQuery = (id: string) => one<TopUp>(`/wallet/topups/${id}`);

export function startTopUp(amount: Money, idempotencyKey: string): Promise<TopUp> {
  return call<TopUp>('POST', '/wallet/topups', { body: { amount, provider: 'sandbox' }, idempotencyKey });
}

export async function decideSandbox(id: string, outcome: 'succeed' | 'fail'): Promise<TopUp> {
  const topUp = await call<TopUp>('POST', `/payments/sandbox/${id}/outcome`, { body: { outcome } });
  queryClient.setQueryData(topUpQuery(id).queryKey, topUp);
  void refetch('/wallet', '/notices');
  return topUp;
}
