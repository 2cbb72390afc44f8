import { Checkbox, SimpleGrid } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SignedIn } from '../app/SignedIn';
import { MissingPage } from '../app/fallbacks';
import { LongTextField, MoneyField, TextField } from '../kit/fields';
import type { Form } from '../kit/useForm';

type KeepersProps = { title: string; needs?: string; children: ReactNode };

/** Pages of those who hold a permission; for others they do not exist. */
export function Keepers({ title, needs = 'market.manage-catalog', children }: KeepersProps) {
  return <SignedIn title={title}>{(me) => (me.permissions.includes(needs) ? children : <MissingPage />)}</SignedIn>;
}

/** One text in both languages, side by side. */
export function BothFields({
  form,
  name,
  label,
  long = false,
}: {
  form: Form;
  name: string;
  label: string;
  long?: boolean;
}) {
  const Field = long ? LongTextField : TextField;
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <Field form={form} name={`${name}.ru`} label={`${label}, русский`} required={!long} />
      <Field form={form} name={`${name}.en`} label={`${label}, English`} required={!long} />
    </SimpleGrid>
  );
}

export function Tick({ form, name, label }: { form: Form; name: string; label: string }) {
  return (
    <Checkbox
      label={label}
      checked={form.value(name) === 'true'}
      onChange={(event) => form.set(name, String(event.currentTarget.checked))}
    />
  );
}

/** A rate of its own, or that of the level above. */
export function RateFields({ form, symbol }: { form: Form; symbol: string }) {
  const { t } = useTranslation('admin');
  return (
    <>
      <Tick form={form} name="ownRate" label={t('rate.own')} />
      {form.value('ownRate') === 'true' && (
        <SimpleGrid cols={{ base: 1, sm: 3 }}>
          <TextField form={form} name="percent" label={t('rate.percent')} inputMode="decimal" suffix="%" />
          <MoneyField form={form} name="least" label={t('rate.least')} symbol={symbol} />
          <MoneyField form={form} name="most" label={t('rate.most')} symbol={symbol} />
        </SimpleGrid>
      )}
    </>
  );
}
