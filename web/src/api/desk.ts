import { call } from './http';
import { one, pages, refetch } from './query';

export const mailQuery = () => pages('/admin/letters', { query: { limit: 20 } });
export const mailLetterQuery = (id: string) => one('/admin/letters/{id}', { path: { id } });
export const kycListQuery = (state: 'PENDING' | 'VERIFIED' | 'REJECTED') =>
  pages('/admin/kyc', { query: { state, limit: 20 } });
export const kycCaseQuery = (user: string) => one('/admin/kyc/{user}', { path: { user } });
export const appealsQuery = (state: 'OPEN' | 'ACCEPTED' | 'DECLINED') =>
  pages('/admin/appeals', { query: { state, limit: 20 } });

export async function decideKyc(user: string, verified: boolean, reason: string): Promise<void> {
  const request = { path: { user }, body: { reason } };
  await (verified
    ? call('POST', '/admin/kyc/{user}/verify', request)
    : call('POST', '/admin/kyc/{user}/reject', request));
  await refetch('/admin/kyc', '/admin/audit');
}

export async function decideAppeal(id: string, accepted: boolean, reason: string): Promise<void> {
  const request = { path: { id }, body: { reason } };
  await (accepted
    ? call('POST', '/admin/appeals/{id}/accept', request)
    : call('POST', '/admin/appeals/{id}/decline', request));
  await refetch('/admin/appeals', '/admin/users', '/admin/audit');
}
