import { call } from './http';
import { one, pages, queryClient } from './query';
import type { Inspection } from './types';

export type TransferSearch = { kind?: string; reference?: string; owner?: string; from?: string; to?: string };
export type AccountPath = { owner: string; purpose: string; currency: string };

export const transfersQuery = (query: TransferSearch) =>
  pages('/admin/ledger/transfers', { query: { ...query, limit: 20 } });
export const transferQuery = (path: { kind: string; reference: string }) =>
  one('/admin/ledger/transfers/{kind}/{reference}', { path });
export const accountsQuery = (owner: string) => one('/admin/ledger/accounts', { query: { owner } });
export const accountQuery = (path: AccountPath) => one('/admin/ledger/accounts/{owner}/{purpose}/{currency}', { path });
export const statementQuery = (path: AccountPath) =>
  pages('/admin/ledger/accounts/{owner}/{purpose}/{currency}/entries', { path, query: { limit: 20 } });
export const balanceQuery = () => one('/admin/ledger/balance');
export const turnoverQuery = (days: number) => one('/admin/ledger/turnover', { query: { days } });
export const inspectionQuery = () => one('/admin/ledger/inspection');

/** Looks through the whole ledger now. */
export async function inspectLedger(): Promise<Inspection> {
  const inspection = await call('POST', '/admin/ledger/inspection');
  queryClient.setQueryData(inspectionQuery().queryKey, inspection);
  return inspection;
}
