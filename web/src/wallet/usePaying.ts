import { useNavigate } from '@tanstack/react-router';
import type { TopUp } from '../api/types';
import { rememberWay } from './wayBack';

/** Leads to where a payment is paid: our own trial page, the provider's page, or the page that waits for it. */
export function usePaying() {
  const navigate = useNavigate();
  return async (topUp: TopUp, next?: string) => {
    rememberWay(topUp.id, next);
    if (topUp.provider === 'sandbox') {
      await navigate({ to: '/pay/sandbox/$id', params: { id: topUp.id } });
    } else if (topUp.payUrl && new URL(topUp.payUrl).origin !== window.location.origin) {
      window.location.assign(topUp.payUrl);
    } else {
      await navigate({ to: '/pay/$id', params: { id: topUp.id } });
    }
  };
}
