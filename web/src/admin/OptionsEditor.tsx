import { ActionIcon, Button, Checkbox, Fieldset, Group, Stack, TextInput } from '@mantine/core';
import { Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { FieldAdmin } from '../api/types';

type Option = FieldAdmin['options'][number];
type Props = { options: Option[]; change: (options: Option[]) => void };

/** The answers of a choice; one that is no longer offered stays readable where it was chosen. */
export function OptionsEditor({ options, change }: Props) {
  const { t } = useTranslation('admin');
  const edit = (index: number, part: Partial<Option>) => {
    const option = options[index];
    if (option) change(options.with(index, { ...option, ...part }));
  };
  return (
    <Fieldset legend={t('options')}>
      <Stack gap="sm">
        {options.map((option, index) => (
          <Group key={index} gap="xs" wrap="wrap" align="flex-end">
            <TextInput
              flex="1 1 110px"
              label={t('option.value')}
              maxLength={40}
              value={option.value}
              onChange={(event) => edit(index, { value: event.currentTarget.value })}
            />
            <TextInput
              flex="1 1 130px"
              label={t('option.ru')}
              value={option.label.ru}
              onChange={(event) => edit(index, { label: { ...option.label, ru: event.currentTarget.value } })}
            />
            <TextInput
              flex="1 1 130px"
              label={t('option.en')}
              value={option.label.en}
              onChange={(event) => edit(index, { label: { ...option.label, en: event.currentTarget.value } })}
            />
            <Checkbox
              label={t('option.active')}
              checked={option.active}
              onChange={(event) => edit(index, { active: event.currentTarget.checked })}
            />
            <ActionIcon
              color="danger"
              aria-label={t('option.remove', { name: (option.label.ru ?? '') || option.value })}
              onClick={() => change(options.toSpliced(index, 1))}
            >
              <Trash2 size={18} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
        <Group>
          <Button
            variant="light"
            onClick={() => change([...options, { value: '', label: { ru: '', en: '' }, active: true }])}
          >
            {t('option.add')}
          </Button>
        </Group>
      </Stack>
    </Fieldset>
  );
}
