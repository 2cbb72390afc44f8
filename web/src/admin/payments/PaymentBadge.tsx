import { CircleAlert, CircleCheck, CircleX, Clock, Hourglass, TimerOff, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { TopUp } from '../../api/types';
import { type Look, StateBadge } from '../../kit/StateBadge';

const LOOKS: Record<TopUp['state'], Look> = {
  CREATED: { icon: Clock, tone: 'info' },
  PENDING: { icon: Hourglass, tone: 'info' },
  SUCCEEDED: { icon: CircleCheck, tone: 'success' },
  FAILED: { icon: CircleX, tone: 'danger' },
  EXPIRED: { icon: TimerOff, tone: 'muted' },
  PARTIALLY_REFUNDED: { icon: Undo2, tone: 'info' },
  REFUNDED: { icon: Undo2, tone: 'info' },
  DISPUTED: { icon: CircleAlert, tone: 'danger' },
};

export const PAYMENT_STATES = Object.keys(LOOKS) as TopUp['state'][];

/** The state of a payment, in the short words of staff. */
export function PaymentBadge({ state }: { state: TopUp['state'] }) {
  const { t } = useTranslation('admin');
  return <StateBadge look={LOOKS[state]}>{t(`payments.state.${state}`)}</StateBadge>;
}
