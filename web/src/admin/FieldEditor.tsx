import { Checkbox, Group, NativeSelect, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FieldAdmin, FieldType } from '../api/types';
import { OptionsEditor } from './OptionsEditor';

const TYPES: FieldType[] = ['SELECT', 'INT', 'DECIMAL', 'BOOL', 'TEXT'];

type Props = { field: FieldAdmin; change: (field: FieldAdmin) => void; ofLot: boolean };

/** One field: what it is called, what may be answered, where it shows. */
export function FieldEditor({ field, change, ofLot }: Props) {
  const { t } = useTranslation('admin');
  const edit = (part: Partial<FieldAdmin>) => change({ ...field, ...part });
  const numeric = field.type === 'INT' || field.type === 'DECIMAL';
  const flag = (name: 'required' | 'filterable' | 'inList') => (
    <Checkbox
      label={t(`field.${name}`)}
      checked={field[name]}
      onChange={(event) => edit({ [name]: event.currentTarget.checked })}
    />
  );
  const number = (name: 'min' | 'max' | 'maxLength') => (
    <TextInput
      label={t(`field.${name}`)}
      inputMode="decimal"
      defaultValue={field[name] ?? ''}
      onBlur={(event) => edit({ [name]: numberOf(event.currentTarget.value) })}
    />
  );

  return (
    <Stack mt="sm">
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput
          label={t('field.label.ru')}
          value={field.label.ru}
          onChange={(event) => edit({ label: { ...field.label, ru: event.currentTarget.value } })}
        />
        <TextInput
          label={t('field.label.en')}
          value={field.label.en}
          onChange={(event) => edit({ label: { ...field.label, en: event.currentTarget.value } })}
        />
        <TextInput
          label={t('field.key')}
          description={t('field.key.help')}
          maxLength={40}
          value={field.key}
          onChange={(event) => edit({ key: event.currentTarget.value.toLowerCase().replace(/[^a-z0-9_]/g, '') })}
        />
        <NativeSelect
          label={t('field.type')}
          value={field.type}
          data={TYPES.map((value) => ({ value, label: t(`type.${value}`) }))}
          onChange={(event) => edit({ type: TYPES.find((type) => type === event.currentTarget.value) ?? 'TEXT' })}
        />
        {numeric && number('min')}
        {numeric && number('max')}
        {numeric && (
          <TextInput
            label={t('field.unit')}
            value={field.unit ?? ''}
            onChange={(event) => edit({ unit: event.currentTarget.value || null })}
          />
        )}
        {field.type === 'TEXT' && number('maxLength')}
      </SimpleGrid>
      <Group>
        {flag('required')}
        {ofLot && flag('filterable')}
        {ofLot && flag('inList')}
      </Group>
      {field.type === 'SELECT' && <OptionsEditor options={field.options} change={(options) => edit({ options })} />}
    </Stack>
  );
}

function numberOf(typed: string): number | null {
  const plain = typed.trim().replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}
