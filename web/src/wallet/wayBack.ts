import { isOurs } from '../identity/next';

const KEPT = 'fairground.paying';

/** Remembers for this tab where somebody was when they began to pay: the pages of providers lead back to the payment only. */
export function rememberWay(payment: string, next: string | undefined): void {
  try {
    sessionStorage.setItem(KEPT, JSON.stringify({ payment, next }));
  } catch {
    // Without storage the way back leads to the wallet.
  }
}

/** Where they were, if this is the payment they began last; only ever a page of ours. */
export function wayBack(payment: string): string | undefined {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEPT) ?? '{}');
    const { payment: begun, next } = kept as { payment?: unknown; next?: unknown };
    return begun === payment && typeof next === 'string' && isOurs(next) ? next : undefined;
  } catch {
    return undefined;
  }
}
