import { Ban, CircleCheck, CircleHelp, CircleX, Clock, Hourglass, Send, UserCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PayoutState } from '../api/types';
import { type Look, StateBadge } from '../kit/StateBadge';

export const PAYOUT_STATES = [
  'REQUESTED',
  'APPROVED',
  'QUEUED',
  'SENT',
  'UNKNOWN',
  'PAID',
  'FAILED',
  'CANCELLED',
] as const satisfies PayoutState[];

const LOOKS: Record<PayoutState, Look> = {
  REQUESTED: { icon: Hourglass, tone: 'warning' },
  APPROVED: { icon: UserCheck, tone: 'warning' },
  QUEUED: { icon: Clock, tone: 'info' },
  SENT: { icon: Send, tone: 'info' },
  UNKNOWN: { icon: CircleHelp, tone: 'warning' },
  PAID: { icon: CircleCheck, tone: 'success' },
  FAILED: { icon: CircleX, tone: 'danger' },
  CANCELLED: { icon: Ban, tone: 'muted' },
};

/** Whether its owner can still take it back. */
export function isUnsent(state: PayoutState): boolean {
  return state === 'REQUESTED' || state === 'APPROVED' || state === 'QUEUED';
}

/** The state of a payout as a word with a sign. */
export function PayoutBadge({ state }: { state: PayoutState }) {
  const { t } = useTranslation('payouts');
  return <StateBadge look={LOOKS[state]}>{t(`state.${state}`)}</StateBadge>;
}

export const PAYOUT_METHODS = ['manual', 'sandbox', 'paypal', 'yookassa'] as const;

/** What a way to pay out is called; one without a name of its own in our texts goes by that of its driver. */
export function useMethodName(): (method: string) => string {
  const { t } = useTranslation('payouts');
  return (method) => {
    const known = PAYOUT_METHODS.find((name) => name === method);
    return known ? t(`method.${known}`) : method;
  };
}
