import { call } from './http';
import { pages, refetch } from './query';
import type { NewWriteOff } from './types';

export const writeOffsQuery = (open: boolean) => pages('/admin/write-offs', { query: { open, limit: 20 } });

export async function askWriteOff(wish: NewWriteOff, idempotencyKey: string): Promise<void> {
  await call('POST', '/admin/write-offs', { body: wish, idempotencyKey });
  await refetch('/admin/write-offs', '/admin/audit');
}

export async function approveWriteOff(id: string): Promise<void> {
  await call('POST', '/admin/write-offs/{id}/approve', { path: { id } });
  await refetch('/admin/write-offs', '/admin/audit', '/admin/ledger');
}

export async function declineWriteOff(id: string, reason: string): Promise<void> {
  await call('POST', '/admin/write-offs/{id}/decline', { path: { id }, body: { reason } });
  await refetch('/admin/write-offs', '/admin/audit');
}
