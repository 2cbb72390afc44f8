import { Fieldset, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Category } from '../api/types';
import { ChoiceField, LongTextField, MoneyField, SchemaField, TextField } from '../kit/fields';
import { symbolOf } from '../kit/money';
import { ProblemSummary } from '../kit/ProblemSummary';
import { spanOf } from '../kit/time';
import type { Form } from '../kit/useForm';
import { Calculator } from './Calculator';
import { ATTRS, DELIVERY } from './lotValues';
import classes from './sell.module.css';

type Props = { category: Category; form: Form; children: ReactNode };

/** What a seller says of a lot, as the schema of its category asks for it. */
export function LotForm({ category, form, children }: Props) {
  const { t } = useTranslation(['sell', 'market', 'common']);
  const perMany = category.unitSize > 1;
  const labels: Record<string, string> = {
    title: t('lot.title'),
    description: t('lot.description'),
    unitPrice: perMany
      ? t('lot.pricePer', { n: category.unitSize, unit: category.unitName })
      : t('lot.priceOne', { unit: category.unitName }),
    stock: t('lot.stock', { unit: category.unitName }),
    minQty: t('lot.minQty'),
    maxQty: t('lot.maxQty'),
    deliveryMinutes: t('lot.delivery'),
    ...Object.fromEntries(category.fields.map(({ key, label }) => [ATTRS + key, label])),
  };
  const text = (name: string) => ({ form, name, label: labels[name] ?? name });
  const chosen = form.value('deliveryMinutes');
  const delivery = DELIVERY.includes(chosen) ? DELIVERY : [chosen, ...DELIVERY];

  return (
    <form onSubmit={form.submit} noValidate className={classes.columns}>
      <Stack className={classes.said}>
        <ProblemSummary form={form} labels={labels} />
        <TextField {...text('title')} help={t('lot.titleHelp')} maxLength={120} required />
        <LongTextField {...text('description')} help={t('lot.descriptionHelp')} rows={5} maxLength={5000} required />
        {category.fields.length > 0 && (
          <Fieldset legend={t('lot.attrs')}>
            <Stack>
              {category.fields.map((field) => (
                <SchemaField key={field.key} form={form} field={field} prefix={ATTRS} />
              ))}
            </Stack>
          </Fieldset>
        )}
        <MoneyField {...text('unitPrice')} symbol={symbolOf(category.minOrder.currency)} required />
      </Stack>
      <Calculator category={category} typed={form.value('unitPrice')} least={form.value('minQty')} />
      <Stack className={classes.rest}>
        <TextField {...text('stock')} inputMode="numeric" required />
        <SimpleGrid cols={2}>
          <TextField {...text('minQty')} help={t('common:form.optional')} inputMode="numeric" />
          <TextField {...text('maxQty')} help={t('common:form.optional')} inputMode="numeric" />
        </SimpleGrid>
        <ChoiceField
          {...text('deliveryMinutes')}
          help={t('lot.deliveryHelp')}
          choices={delivery.map((minutes) => ({
            value: minutes,
            label: t('market:upTo', spanOf(Number(minutes) * 60_000)),
          }))}
        />
        <Group>{children}</Group>
        <Text size="sm" c="dimmed">
          {t('common:form.drafted')}
        </Text>
      </Stack>
    </form>
  );
}
