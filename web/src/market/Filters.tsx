import { Checkbox, Fieldset, Group, Stack, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSite } from '../api/site';
import type { Field } from '../api/types';
import { useLanguage } from '../app/i18n';
import { firstOf, listOf, type Query } from '../app/search';
import { editableAmount, parseAmount } from '../kit/money';
import { toggled, withValues } from './filterQuery';

type Props = { query: Query; choose: (query: Query) => void };

/** The filters of a list: words, price, and each filterable field in the form of its type. */
export function Filters({ fields, query, choose }: Props & { fields: Field[] }) {
  const { t } = useTranslation('market');
  const language = useLanguage();
  const currency = useSite()?.currency.code ?? 'RUB';
  return (
    <Stack gap="md">
      <Typed label={t('filter.words')} value={firstOf(query.q)} commit={(q) => choose(withValues(query, 'q', [q]))} />
      <Range
        legend={t('filter.price')}
        name="price"
        query={query}
        choose={choose}
        show={(minor) => editableAmount({ amount: minor, currency }, language)}
        read={(typed) => parseAmount(typed, currency, language) ?? ''}
      />
      {fields.map((field) => (
        <SchemaFilter key={field.key} field={field} query={query} choose={choose} />
      ))}
    </Stack>
  );
}

function SchemaFilter({ field, query, choose }: Props & { field: Field }) {
  const name = `attr.${field.key}`;
  switch (field.type) {
    case 'SELECT':
      return (
        <Fieldset legend={field.label} variant="unstyled">
          <Stack gap={0} mah={264} style={{ overflowY: 'auto' }}>
            {field.options.map(({ value, label }) => (
              <Tick
                key={value}
                label={label}
                checked={listOf(query[name]).includes(value)}
                toggle={() => choose(toggled(query, name, value))}
              />
            ))}
          </Stack>
        </Fieldset>
      );
    case 'BOOL':
      return (
        <Tick
          label={field.label}
          checked={firstOf(query[name]) === 'true'}
          toggle={() => choose(toggled(query, name, 'true'))}
        />
      );
    case 'INT':
    case 'DECIMAL':
      return (
        <Range
          legend={field.unit ? `${field.label}, ${field.unit}` : field.label}
          name={name}
          query={query}
          choose={choose}
          show={(value) => value}
          read={numberIn}
        />
      );
    case 'TEXT':
      return (
        <Typed
          label={field.label}
          value={firstOf(query[name])}
          commit={(value) => choose(withValues(query, name, [value]))}
        />
      );
  }
}

function Tick({ label, checked, toggle }: { label: string; checked: boolean; toggle: () => void }) {
  return <Checkbox label={label} checked={checked} onChange={toggle} />;
}

type RangeProps = Props & {
  legend: string;
  name: string;
  show: (value: string) => string;
  read: (typed: string) => string;
};

function Range({ legend, name, query, choose, show, read }: RangeProps) {
  const { t } = useTranslation('market');
  const bound = (end: 'min' | 'max') => {
    const full = `${name}.${end}`;
    const value = firstOf(query[full]);
    return (
      <Typed
        label={`${legend}: ${t(`filter.${end}`)}`}
        placeholder={t(`filter.${end}`)}
        hidden
        numeric
        value={value && show(value)}
        commit={(typed) => choose(withValues(query, full, [read(typed)]))}
      />
    );
  };
  return (
    <Fieldset legend={legend} variant="unstyled">
      <Group gap="xs" wrap="nowrap" mt={4}>
        {bound('min')}
        {bound('max')}
      </Group>
    </Fieldset>
  );
}

function numberIn(typed: string): string {
  return /^-?\d+(\.\d+)?$/.exec(typed.replace(/\s/g, '').replace(',', '.'))?.[0] ?? '';
}

type TypedProps = {
  label: string;
  value: string;
  commit: (typed: string) => void;
  placeholder?: string;
  hidden?: boolean;
  numeric?: boolean;
};

/** A filter that is typed: it takes effect on leaving it or on Enter. */
function Typed({ label, value, commit, placeholder, hidden = false, numeric = false }: TypedProps) {
  const [typed, setTyped] = useState(value);
  const [shown, setShown] = useState(value);
  if (shown !== value) {
    setShown(value);
    setTyped(value);
  }
  const done = (event?: SyntheticEvent) => {
    event?.preventDefault();
    if (typed.trim() !== value) commit(typed.trim());
  };
  return (
    <form onSubmit={done} style={{ flex: 1 }}>
      <TextInput
        label={hidden ? undefined : label}
        aria-label={hidden ? label : undefined}
        placeholder={placeholder}
        inputMode={numeric ? 'decimal' : undefined}
        maxLength={100}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={() => done()}
      />
    </form>
  );
}
