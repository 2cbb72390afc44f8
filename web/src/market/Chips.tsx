import { Group } from '@mantine/core';
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSite } from '../api/site';
import { useLanguage } from '../app/i18n';
import type { Query } from '../app/search';
import { formatMoney } from '../kit/money';
import { type Chosen, toggled, withoutFilters } from './filterQuery';
import classes from './market.module.css';

type Props = { chosen: Chosen[]; query: Query; choose: (query: Query) => void };

/** The chosen filters, each to be taken back by itself. */
export function Chips({ chosen, query, choose }: Props) {
  const { t } = useTranslation('market');
  const label = useChipLabel();
  if (chosen.length === 0) return null;
  return (
    <Group gap="xs" role="group" aria-label={t('chosen')}>
      {chosen.map((one) => (
        <button
          key={one.name + one.value}
          type="button"
          className={classes.chip}
          aria-label={t('chip.remove', { filter: label(one) })}
          onClick={() => choose(toggled(query, one.name, one.value))}
        >
          {label(one)}
          <X size={16} aria-hidden />
        </button>
      ))}
      {chosen.length > 1 && (
        <button type="button" className={classes.chip} onClick={() => choose(withoutFilters(query))}>
          {t('list.reset')}
        </button>
      )}
    </Group>
  );
}

function useChipLabel(): (chosen: Chosen) => string {
  const { t } = useTranslation('market');
  const language = useLanguage();
  const currency = useSite()?.currency.code ?? 'RUB';
  return ({ name, value, field }) => {
    const price = name.startsWith('price.') && /^\d+$/.test(value);
    const text = price ? formatMoney({ amount: value, currency }, language) : value;
    const bound = name.endsWith('.min') ? t('chip.min', { value: text }) : t('chip.max', { value: text });
    if (name === 'q') return `«${value}»`;
    if (name.startsWith('price.')) return bound;
    if (!field) return value;
    if (name.endsWith('.min') || name.endsWith('.max')) return `${field.label} ${bound}`;
    if (field.type === 'BOOL') return value === 'true' ? field.label : t('chip.not', { filter: field.label });
    return field.options.find((option) => option.value === value)?.label ?? value;
  };
}
