import { ActionIcon, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldAdmin } from '../api/types';
import { useLanguage } from '../app/i18n';
import { FieldEditor } from './FieldEditor';

type Props = { fields: FieldAdmin[]; change: (fields: FieldAdmin[]) => void; ofLot: boolean };

const EMPTY: FieldAdmin = {
  key: '',
  label: { ru: '', en: '' },
  type: 'SELECT',
  required: false,
  filterable: false,
  inList: false,
  options: [],
};

/** The fields of a schema in their order; one is open for editing at a time. */
export function SchemaEditor({ fields, change, ofLot }: Props) {
  const { t } = useTranslation(['admin', 'common']);
  const language = useLanguage();
  const [open, setOpen] = useState<number>();

  const move = (from: number, to: number) => {
    const moved = fields.toSpliced(from, 1);
    const field = fields[from];
    if (field) change(moved.toSpliced(to, 0, field));
    setOpen(undefined);
  };
  const add = () => {
    change([...fields, EMPTY]);
    setOpen(fields.length);
  };

  return (
    <Stack gap="sm">
      {fields.map((field, index) => {
        const name = (field.label[language] ?? '') || field.key || t('field.new');
        return (
          <Paper key={index} p="sm" bg="var(--fg-ground)">
            <Group justify="space-between" gap="xs">
              <div>
                <Text fw={550}>{name}</Text>
                <Text size="sm" c="dimmed">
                  {[
                    t(`type.${field.type}`),
                    field.required && t('field.required'),
                    field.filterable && t('field.filterable'),
                  ]
                    .filter((part) => part !== false)
                    .join(' · ')}
                </Text>
              </div>
              <Group gap={0} wrap="nowrap">
                <ActionIcon
                  aria-label={t('field.up', { name })}
                  disabled={index === 0}
                  onClick={() => move(index, index - 1)}
                >
                  <ArrowUp size={18} aria-hidden />
                </ActionIcon>
                <ActionIcon
                  aria-label={t('field.down', { name })}
                  disabled={index === fields.length - 1}
                  onClick={() => move(index, index + 1)}
                >
                  <ArrowDown size={18} aria-hidden />
                </ActionIcon>
                <ActionIcon
                  color="danger"
                  aria-label={t('field.remove', { name })}
                  onClick={() => {
                    change(fields.toSpliced(index, 1));
                    setOpen(undefined);
                  }}
                >
                  <Trash2 size={18} aria-hidden />
                </ActionIcon>
                <Button
                  variant="default"
                  aria-expanded={open === index}
                  aria-label={t('field.edit', { name })}
                  onClick={() => setOpen(open === index ? undefined : index)}
                >
                  {open === index ? t('field.done') : t('common:edit')}
                </Button>
              </Group>
            </Group>
            {open === index && (
              <FieldEditor field={field} ofLot={ofLot} change={(edited) => change(fields.with(index, edited))} />
            )}
          </Paper>
        );
      })}
      <Group>
        <Button variant="light" onClick={add}>
          {t('field.add')}
        </Button>
      </Group>
    </Stack>
  );
}
