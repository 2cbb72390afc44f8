import { CircleCheck, CircleDollarSign, Hourglass, PackageCheck, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { OrderState } from '../api/types';
import page from '../kit/kit.module.css';

export const STATES = ['PAID', 'IN_PROGRESS', 'DELIVERED', 'COMPLETED', 'REFUNDED'] as const satisfies OrderState[];

const LOOKS = {
  PAID: { icon: CircleDollarSign, tone: 'info' },
  IN_PROGRESS: { icon: Hourglass, tone: 'info' },
  DELIVERED: { icon: PackageCheck, tone: 'warning' },
  COMPLETED: { icon: CircleCheck, tone: 'success' },
  REFUNDED: { icon: Undo2, tone: 'muted' },
} as const;

/** The state of an order as a word with a sign. */
export function OrderBadge({ state }: { state: OrderState }) {
  const { t } = useTranslation('orders');
  const { icon: Icon, tone } = LOOKS[state];
  return (
    <span className={page.state} style={{ '--tone': `var(--fg-${tone})` } as React.CSSProperties}>
      <Icon size={16} aria-hidden />
      {t(`state.${state}`)}
    </span>
  );
}
