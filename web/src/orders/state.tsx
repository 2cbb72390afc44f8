import { CircleCheck, CircleDollarSign, Hourglass, PackageCheck, Snowflake, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { OrderState } from '../api/types';
import { type Look, StateBadge } from '../kit/StateBadge';

export const STATES = ['PAID', 'IN_PROGRESS', 'DELIVERED', 'COMPLETED', 'REFUNDED'] as const satisfies OrderState[];

const LOOKS = {
  PAID: { icon: CircleDollarSign, tone: 'info' },
  IN_PROGRESS: { icon: Hourglass, tone: 'info' },
  DELIVERED: { icon: PackageCheck, tone: 'warning' },
  COMPLETED: { icon: CircleCheck, tone: 'success' },
  REFUNDED: { icon: Undo2, tone: 'muted' },
  frozen: { icon: Snowflake, tone: 'danger' },
} as const satisfies Record<string, Look>;

/** The state of an order as a word with a sign. */
export function OrderBadge({ state, frozen = false }: { state: OrderState; frozen?: boolean }) {
  const { t } = useTranslation('orders');
  return <StateBadge look={LOOKS[frozen ? 'frozen' : state]}>{frozen ? t('frozen') : t(`state.${state}`)}</StateBadge>;
}
