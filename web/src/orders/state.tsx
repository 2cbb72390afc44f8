import { CircleCheck, CircleDollarSign, Hourglass, PackageCheck, Snowflake, Undo2 } from 'lucide-react';
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
  frozen: { icon: Snowflake, tone: 'danger' },
} as const;

/** The state of an order as a word with a sign. */
export function OrderBadge({ state, frozen = false }: { state: OrderState; frozen?: boolean }) {
  const { t } = useTranslation('orders');
  const { icon: Icon, tone } = LOOKS[frozen ? 'frozen' : state];
  return (
    <span className={page.state} style={{ '--tone': `var(--fg-${tone})` } as React.CSSProperties}>
      <Icon size={16} aria-hidden />
      {frozen ? t('frozen') : t(`state.${state}`)}
    </span>
  );
}
