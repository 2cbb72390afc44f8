import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveGame } from '../api/admin';
import type { GameAdmin } from '../api/types';
import { useSite } from '../api/site';
import { useLanguage } from '../app/i18n';
import { TextField } from '../kit/fields';
import { symbolOf } from '../kit/money';
import { ProblemSummary } from '../kit/ProblemSummary';
import { useForm } from '../kit/useForm';
import { BothFields, RateFields, Tick } from './parts';
import { checkGame, gameValues, readGame } from './values';

type Props = { game?: GameAdmin; saved?: (game: GameAdmin) => void };

export function GameForm({ game, saved }: Props) {
  const { t } = useTranslation(['admin', 'common']);
  const language = useLanguage();
  const currency = useSite()?.currency.code ?? 'RUB';
  const [done, setDone] = useState(false);
  const form = useForm({
    initial: gameValues(game, language),
    check: (values) => checkGame(values, currency, language),
    send: async (values) => {
      setDone(false);
      const kept = await saveGame(game, readGame(values, currency, language));
      setDone(true);
      saved?.(kept);
    },
  });
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack>
        <ProblemSummary form={form} labels={{ slug: t('slug'), 'name.ru': t('name'), 'name.en': t('name') }} />
        <BothFields form={form} name="name" label={t('name')} />
        <TextField form={form} name="slug" label={t('slug')} help={t('slug.help')} required />
        <BothFields form={form} name="description" label={t('description')} long />
        <RateFields form={form} symbol={symbolOf(currency)} />
        <Tick form={form} name="active" label={t('active')} />
        <Group>
          <Button type="submit" loading={form.busy}>
            {t('common:save')}
          </Button>
          <Text role="status" c="var(--fg-success)">
            {done && t('common:saved')}
          </Text>
        </Group>
      </Stack>
    </form>
  );
}
