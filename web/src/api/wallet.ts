import { call, pathOf } from './http';
import { one, pages, queryClient, refetch } from './query';
import { save } from './save';
import type { Money, TopUp } from './types';

export const keptQuery = () => one('/wallet/kept');
export const balanceHistoryQuery = (currency: string, days: number) =>
  one('/wallet/history', { query: { currency, days } });

export type EntrySearch = { account?: Account; kind?: string; from?: string; to?: string };
export type Account = 'spend' | 'earned' | 'pending' | 'held' | 'payout' | 'debt';

export const entriesQuery = (currency: string, search: EntrySearch) =>
  pages('/wallet/entries', { query: { currency, ...search } });

/** The same entries as a file, in decimal units. */
export const saveTable = (currency: string, search: EntrySearch): Promise<void> =>
  save(pathOf('/wallet/entries.csv', { query: { currency, ...search } }), 'entries.csv');

export const topUpQuery = (id: string) => one('/wallet/topups/{id}', { path: { id } });

export const topUpMethodsQuery = () => one('/wallet/topup-methods');

export function startTopUp(amount: Money, provider: string, idempotencyKey: string): Promise<TopUp> {
  return call('POST', '/wallet/topups', { body: { amount, provider }, idempotencyKey });
}

export type SandboxOutcome = 'succeed' | 'fail' | 'delay' | 'duplicate' | 'lose';

export async function decideSandbox(id: string, outcome: SandboxOutcome): Promise<TopUp> {
  const topUp = await call('POST', '/payments/sandbox/{id}/outcome', { path: { id }, body: { outcome } });
  queryClient.setQueryData(topUpQuery(id).queryKey, topUp);
  void refetch('/wallet', '/notices');
  return topUp;
}
