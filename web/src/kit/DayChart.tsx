import { useTranslation } from 'react-i18next';
import { useLanguage } from '../app/i18n';
import type { Money } from '../api/types';
import classes from './chart.module.css';
import { formatDay } from './days';
import { formatMoney } from './money';

export type Day = { day: string; value: Money };
type Props = { label: string; days: Day[]; shape: 'line' | 'bars' };

const WIDTH = 600;
const HEIGHT = 140;

/** An amount over days, drawn; whoever cannot see it hears its ends, and finds every day in the table beside it. */
export function DayChart({ label, days, shape }: Props) {
  const { t } = useTranslation('wallet');
  const language = useLanguage();
  const first = days[0];
  const last = days.at(-1);
  if (!first || !last) return null;
  const amounts = days.map(({ value }) => Number(value.amount));
  const most = Math.max(0, ...amounts);
  const least = Math.min(0, ...amounts);
  const span = most - least || 1;
  const y = (amount: number) => HEIGHT - ((amount - least) / span) * HEIGHT;
  const step = WIDTH / days.length;
  const money = (amount: number) => formatMoney({ amount: String(amount), currency: first.value.currency }, language);
  const name = (at: Day) => `${formatDay(at.day, language)}: ${formatMoney(at.value, language)}`;
  const line = amounts.map((amount, n) => `${(n + 0.5) * step},${y(amount)}`).join(' ');
  return (
    <figure className={classes.figure}>
      <span aria-hidden>{shape === 'bars' ? t('days.most', { sum: money(most) }) : money(most)}</span>
      <svg
        className={classes.chart}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`${label}. ${name(first)}. ${name(last)}.`}
      >
        {shape === 'line' && (
          <>
            <polygon className={classes.area} points={`${step / 2},${y(0)} ${line} ${WIDTH - step / 2},${y(0)}`} />
            <polyline className={classes.line} points={line} />
          </>
        )}
        {days.map((at, n) => {
          const amount = amounts[n] ?? 0;
          const top = Math.min(y(amount), y(0));
          return (
            <g key={at.day} className={classes.day}>
              {shape === 'bars' && (
                <rect
                  className={classes.bar}
                  x={(n + 0.15) * step}
                  y={top}
                  width={step * 0.7}
                  height={Math.abs(y(amount) - y(0))}
                />
              )}
              <rect className={classes.touch} x={n * step} y={0} width={step} height={HEIGHT}>
                <title>{name(at)}</title>
              </rect>
            </g>
          );
        })}
        <line className={classes.zero} x1={0} x2={WIDTH} y1={y(0)} y2={y(0)} />
      </svg>
      <div className={classes.ends} aria-hidden>
        <span>{formatDay(first.day, language)}</span>
        <span>{formatDay(last.day, language)}</span>
      </div>
    </figure>
  );
}
