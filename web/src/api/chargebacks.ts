import { call } from './http';
import { pages, refetch } from './query';
import type { NewChargeback } from './types';

export const chargebacksQuery = (open: boolean) => pages('/admin/chargebacks', { query: { open, limit: 20 } });

export async function noteChargeback(wish: NewChargeback): Promise<void> {
  await call('POST', '/admin/chargebacks', { body: wish });
  await refetch('/admin/chargebacks', '/admin/audit');
}

export async function approveChargeback(id: string): Promise<void> {
  await call('POST', '/admin/chargebacks/{id}/approve', { path: { id } });
  await refetch('/admin/chargebacks', '/admin/payments', '/admin/audit', '/admin/ledger');
}

export async function declineChargeback(id: string, reason: string): Promise<void> {
  await call('POST', '/admin/chargebacks/{id}/decline', { path: { id }, body: { reason } });
  await refetch('/admin/chargebacks', '/admin/audit');
}
