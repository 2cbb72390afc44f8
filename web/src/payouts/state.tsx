import { Ban, CircleCheck, CircleHelp, CircleX, Clock, Hourglass, Send, UserCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PayoutState } from '../api/types';
import page from '../kit/kit.module.css';

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

const LOOKS = {
  REQUESTED: { icon: Hourglass, tone: 'warning' },
  APPROVED: { icon: UserCheck, tone: 'warning' },
  QUEUED: { icon: Clock, tone: 'info' },
  SENT: { icon: Send, tone: 'info' },
  UNKNOWN: { icon: CircleHelp, tone: 'warning' },
  PAID: { icon: CircleCheck, tone: 'success' },
  FAILED: { icon: CircleX, tone: 'danger' },
  CANCELLED: { icon: Ban, tone: 'muted' },
} as const;

/** Whether its owner can still take it back. */
export function isUnsent(state: PayoutState): boolean {
  return state === 'REQUESTED' || state === 'APPROVED' || state === 'QUEUED';
}

/** The state of a payout as a word with a sign. */
export function PayoutBadge({ state }: { state: PayoutState }) {
  const { t } = useTranslation('payouts');
  const { icon: Icon, tone } = LOOKS[state];
  return (
    <span className={page.state} style={{ '--tone': `var(--fg-${tone})` } as React.CSSProperties}>
      <Icon size={16} aria-hidden />
      {t(`state.${state}`)}
    </span>
  );
}
