import { call } from './http';
import { one, pages, refetch } from './query';
import type { Campaign, Money, NewCampaign, Payout, PayoutState, Requisites, VoucherGift } from './types';

export const payoutTermsQuery = () => one('/payouts/terms');
export const payoutsQuery = () => pages('/payouts', { query: { limit: 20 } });
export const payoutQueueQuery = (state: PayoutState | undefined, method: string) =>
  pages('/admin/payouts', { query: { state, method, limit: 20 } });
export const payoutCaseQuery = (id: string) => one('/admin/payouts/{id}', { path: { id } });
export const campaignsQuery = () => pages('/admin/vouchers', { query: { limit: 20 } });

/** What one asks for when taking money out; without details it goes where it went last. */
export type PayoutWish = { amount: Money; method: string; details?: Requisites };

export async function requestPayout(wish: PayoutWish, idempotencyKey: string): Promise<Payout> {
  try {
    return await call('POST', '/payouts', { body: wish, idempotencyKey });
  } finally {
    await refetch('/payouts', '/wallet', '/notices');
  }
}

export async function cancelPayout(id: string): Promise<void> {
  await call('POST', '/payouts/{id}/cancel', { path: { id } }).finally(() => refetch('/payouts', '/wallet'));
}

export async function approvePayout(id: string): Promise<void> {
  await call('POST', '/admin/payouts/{id}/approve', { path: { id } });
  await refetch('/admin/payouts', '/admin/audit');
}

export async function markPayoutPaid(id: string, reference: string): Promise<void> {
  await call('POST', '/admin/payouts/{id}/paid', { path: { id }, body: { reference } });
  await refetch('/admin/payouts', '/admin/audit');
}

export async function rejectPayout(id: string, reason: string): Promise<void> {
  await call('POST', '/admin/payouts/{id}/reject', { path: { id }, body: { reason } });
  await refetch('/admin/payouts', '/admin/audit');
}

export async function redeemVoucher(code: string): Promise<VoucherGift> {
  const gift = await call('POST', '/vouchers/redeem', { body: { code } });
  await refetch('/wallet');
  return gift;
}

/** Makes the codes of a campaign, which are told to nobody but who asks under this key. */
export async function makeVouchers(
  campaign: NewCampaign,
  idempotencyKey: string,
): Promise<{ campaign: Campaign; codes: string[] }> {
  const made = await call('POST', '/admin/vouchers', { body: campaign, idempotencyKey });
  await refetch('/admin/vouchers', '/admin/audit');
  return made;
}

export async function stopVouchers(id: string, reason: string): Promise<void> {
  await call('POST', '/admin/vouchers/{id}/stop', { path: { id }, body: { reason } });
  await refetch('/admin/vouchers', '/admin/audit');
}
