import { Alert, Button, Group, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveCategory } from '../api/admin';
import type { CategoryAdmin, FieldAdmin } from '../api/types';
import { isProblem } from '../api/problem';
import { refetch } from '../api/query';
import { useSite } from '../api/site';
import { useLanguage } from '../app/i18n';
import { ChoiceField, MoneyField, TextField } from '../kit/fields';
import { symbolOf } from '../kit/money';
import { ProblemSummary } from '../kit/ProblemSummary';
import { useForm } from '../kit/useForm';
import { BothFields, RateFields, Tick } from './parts';
import { SchemaEditor } from './SchemaEditor';
import { categoryValues, checkCategory, KINDS, readCategory } from './values';

type Props = {
  game: string;
  category: CategoryAdmin | undefined;
  others: CategoryAdmin[];
  saved: (category: CategoryAdmin) => void;
};

export function CategoryForm({ game, category, others, saved }: Props) {
  const { t } = useTranslation(['admin', 'common']);
  const language = useLanguage();
  const currency = useSite()?.currency.code ?? 'RUB';
  const [fields, setFields] = useState<FieldAdmin[]>(category?.fields ?? []);
  const [orderFields, setOrderFields] = useState<FieldAdmin[]>(category?.orderFields ?? []);
  const form = useForm({
    initial: categoryValues(category, language),
    check: (values) => checkCategory(values, currency, language),
    send: async (values) => {
      const said = { ...readCategory(values, currency, language), fields, orderFields };
      saved(await saveCategory(category, category ? said : { ...said, gameId: game }));
    },
  });
  const labels = { slug: t('slug'), unitSize: t('unitSize'), minOrder: t('minOrder'), fields: t('fields') };

  return (
    <form onSubmit={form.submit} noValidate>
      <Stack>
        <ProblemSummary form={form} labels={labels} />
        {isProblem(form.problem, 'http.stale') && (
          <Alert variant="light" color="warning" title={t('stale')}>
            <Button variant="default" onClick={() => void refetch('/admin/market')}>
              {t('stale.reload')}
            </Button>
          </Alert>
        )}
        <BothFields form={form} name="name" label={t('name')} />
        <TextField form={form} name="slug" label={labels.slug} help={t('slug.help')} required />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <ChoiceField
            form={form}
            name="parentId"
            label={t('parent')}
            choices={[
              { value: '', label: t('parent.none') },
              ...others.map(({ id, name }) => ({ value: id, label: name[language] ?? id })),
            ]}
          />
          <ChoiceField
            form={form}
            name="kind"
            label={t('kind')}
            choices={KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          />
          <TextField
            form={form}
            name="unitSize"
            label={labels.unitSize}
            help={t('unitSize.help')}
            inputMode="numeric"
            required
          />
          <MoneyField form={form} name="minOrder" label={labels.minOrder} symbol={symbolOf(currency)} required />
        </SimpleGrid>
        <BothFields form={form} name="unitName" label={t('unitName')} />
        <RateFields form={form} symbol={symbolOf(currency)} />
        <Tick form={form} name="active" label={t('active')} />
        <Schema title={t('fields')} text={t('fields.text')} fields={fields} change={setFields} ofLot />
        <Schema title={t('orderFields')} text={t('orderFields.text')} fields={orderFields} change={setOrderFields} />
        <Group>
          <Button type="submit" loading={form.busy}>
            {t('common:save')}
          </Button>
          {category && (
            <Text size="sm" c="dimmed">
              {t('schemaVersion', { n: category.schemaVersion })}
            </Text>
          )}
        </Group>
      </Stack>
    </form>
  );
}

type SchemaProps = {
  title: string;
  text: string;
  fields: FieldAdmin[];
  change: (fields: FieldAdmin[]) => void;
  ofLot?: boolean;
};

function Schema({ title, text, fields, change, ofLot = false }: SchemaProps) {
  return (
    <Paper p="md" component="section" aria-label={title}>
      <Title order={3}>{title}</Title>
      <Text size="sm" c="dimmed" mb="sm">
        {text}
      </Text>
      <SchemaEditor fields={fields} change={change} ofLot={ofLot} />
    </Paper>
  );
}
