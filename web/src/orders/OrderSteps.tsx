import { Check, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { OrderState } from '../api/types';
import classes from './orders.module.css';

const WAY: OrderState[] = ['PAID', 'IN_PROGRESS', 'DELIVERED', 'COMPLETED'];
const BACK: OrderState[] = ['PAID', 'REFUNDED'];

/** The way of an order, as far as it has come. */
export function OrderSteps({ state }: { state: OrderState }) {
  const { t } = useTranslation('orders');
  const steps = state === 'REFUNDED' ? BACK : WAY;
  const reached = steps.indexOf(state);
  return (
    <ol className={classes.steps} aria-label={t('steps')}>
      {steps.map((step, index) => (
        <li
          key={step}
          className={classes.step}
          data-reached={index <= reached}
          aria-current={index === reached ? 'step' : undefined}
        >
          <span className={classes.dot} aria-hidden>
            {index <= reached ? step === 'REFUNDED' ? <Undo2 size={16} /> : <Check size={16} /> : index + 1}
          </span>
          {t(`state.${step}`)}
        </li>
      ))}
    </ol>
  );
}
