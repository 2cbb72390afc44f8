import { useTranslation } from 'react-i18next';
import { useLanguage } from '../app/i18n';
import type { Money } from '../api/types';
import classes from './chart.module.css';
import { formatDay } from './days';
import { formatMoney } from './money';

type Props = { columns: string[]; rows: { day: string; values: Money[] }[] };

/** What charts of days show, in figures: the newest day first, folded until somebody wants it. */
export function DayTable({ columns, rows }: Props) {
  const { t } = useTranslation('wallet');
  const language = useLanguage();
  return (
    <details>
      <summary className={classes.more}>{t('days.table')}</summary>
      <div className={classes.days} role="region" aria-label={t('days.table')} tabIndex={0}>
        <table className={classes.table}>
          <thead>
            <tr>
              {[t('days.day'), ...columns].map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.toReversed().map(({ day, values }) => (
              <tr key={day}>
                <th scope="row">{formatDay(day, language)}</th>
                {values.map((value, n) => (
                  <td key={columns[n]}>{formatMoney(value, language)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
