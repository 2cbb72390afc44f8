import { Alert, Button, Paper, Stack, Text } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { moveGuest } from '../api/ways';
import { firstOf } from '../app/search';
import { Page } from '../kit/Page';
import { ProblemSummary } from '../kit/ProblemSummary';
import { useForm } from '../kit/useForm';
import { useGoOn } from './next';

/** Where the link of a guest leads on another device. */
export function GuestPage() {
  const { t } = useTranslation('identity');
  const { goOn } = useGoOn();
  const token = firstOf(useSearch({ from: '/guest' }).token);
  const form = useForm({
    initial: {},
    send: async () => {
      await moveGuest(token);
      goOn();
    },
  });
  return (
    <Page title={t('guest.here')} width="form">
      {token ? (
        <Paper p="lg">
          <form onSubmit={form.submit} noValidate>
            <Stack>
              <ProblemSummary form={form} />
              <Text>{t('guest.hereText')}</Text>
              <Button type="submit" loading={form.busy}>
                {t('guest.goOn')}
              </Button>
            </Stack>
          </form>
        </Paper>
      ) : (
        <Alert variant="light" color="warning" title={t('setPassword.noToken')} />
      )}
    </Page>
  );
}
