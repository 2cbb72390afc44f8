import { Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Category } from '../api/types';
import { useLanguage } from '../app/i18n';
import { Facts } from '../kit/Facts';
import { commissionOf, formatBps, formatMoney, grossOf, isLess, minus, parseAmount } from '../kit/money';
import { MoneyText } from '../kit/MoneyText';
import classes from './sell.module.css';

type Props = { category: Category; typed: string; least: string };

/** Buyer pays — commission — you receive, for as many units as one likes to try. */
export function Calculator({ category, typed, least }: Props) {
  const { t } = useTranslation(['sell', 'orders', 'market']);
  const language = useLanguage();
  const [tried, setTried] = useState('');
  const { currency } = category.minOrder;
  const amount = parseAmount(typed, currency, language);
  const fallback = Math.max(category.unitSize, Number(least) || 1);
  const quantity = Number(tried) || fallback;
  const gross = amount === undefined ? undefined : grossOf({ amount, currency }, quantity, category.unitSize);
  const commission = gross && commissionOf(gross, category.commission);
  const { bps, min, max } = category.commission;
  const none = <span aria-hidden>—</span>;

  return (
    <Paper p="md" component="section" className={classes.aside} aria-label={t('calculator')}>
      <Stack gap="sm">
        <Title order={2} size="h3">
          {t('calculator')}
        </Title>
        <TextInput
          label={t('calculator.quantity', { unit: category.unitName })}
          inputMode="numeric"
          placeholder={String(fallback)}
          value={tried}
          onChange={(event) => setTried(event.currentTarget.value.replace(/\D/g, '').slice(0, 9))}
        />
        <div role="status">
          <Facts
            facts={[
              { label: t('orders:money.gross'), value: gross ? <MoneyText value={gross} /> : none },
              { label: t('orders:money.commission'), value: commission ? <MoneyText value={commission} /> : none },
              {
                label: t('calculator.net'),
                value: gross && commission ? <MoneyText value={minus(gross, commission)} flash /> : none,
              },
            ]}
          />
          {gross && isLess(gross, category.minOrder) && (
            <Text size="sm" c="var(--fg-warning)">
              {t('market:quantity.sum', { sum: formatMoney(category.minOrder, language) })}
            </Text>
          )}
        </div>
        <Text size="sm" c="dimmed">
          {t('calculator.rate', {
            rate: formatBps(bps, language),
            min: formatMoney(min, language),
            max: formatMoney(max, language),
          })}{' '}
          {t('calculator.hold', { days: category.holdDays })}
        </Text>
      </Stack>
    </Paper>
  );
}
