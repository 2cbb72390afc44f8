import { call } from './http';
import { one, pages, queryClient, refetch } from './query';
import type { Money, PaymentDetail, TopUp } from './types';

export const paymentsQuery = (state: TopUp['state'] | undefined, suspended: boolean) =>
  pages('/admin/payments', {
    query: { ...(state === undefined ? {} : { state }), ...(suspended ? { suspended: true } : {}) },
  });
export const reconciliationQuery = () => one('/admin/reconciliation');
export const paymentQuery = (id: string) => one('/admin/payments/{id}', { path: { id } });

export async function refundPayment(id: string, amount: Money, reason: string, idempotencyKey: string) {
  const body = { amount, reason };
  return changed(await call('POST', '/admin/payments/{id}/refund', { path: { id }, body, idempotencyKey }));
}

export async function returnSuspense(id: string, reason: string, idempotencyKey: string) {
  const body = { reason };
  return changed(await call('POST', '/admin/payments/{id}/suspense/return', { path: { id }, body, idempotencyKey }));
}

export async function creditSuspense(id: string, reason: string) {
  return changed(await call('POST', '/admin/payments/{id}/suspense/credit', { path: { id }, body: { reason } }));
}

export async function noteArrival(id: string, body: { reference: string; amount: Money; reason: string }) {
  return changed(await call('POST', '/admin/payments/{id}/received', { path: { id }, body }));
}

export async function refundSent(id: string, refund: string, body: { reference: string; reason: string }) {
  return changed(await call('POST', '/admin/payments/{id}/refunds/{refund}/sent', { path: { id, refund }, body }));
}

export async function refundKept(id: string, refund: string, reason: string) {
  const body = { reason };
  return changed(await call('POST', '/admin/payments/{id}/refunds/{refund}/kept', { path: { id, refund }, body }));
}

function changed(payment: PaymentDetail): PaymentDetail {
  queryClient.setQueryData(paymentQuery(payment.payment.id).queryKey, payment);
  void refetch('/admin/payments?', '/admin/audit', '/wallet');
  return payment;
}
