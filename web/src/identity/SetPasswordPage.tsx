import { Alert, Button, Paper, Stack } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { choosePassword } from '../api/identity';
import { firstOf } from '../app/search';
import { unless } from '../kit/checks';
import { SecretField } from '../kit/fields';
import { Page } from '../kit/Page';
import { ProblemSummary } from '../kit/ProblemSummary';
import { useForm } from '../kit/useForm';
import { useGoOn } from './next';
import { SHORTEST_PASSWORD } from './password';

/** Where a one-time link leads: choose a password and be signed in. */
export function SetPasswordPage() {
  const { t } = useTranslation('identity');
  const { goOn } = useGoOn();
  const token = firstOf(useSearch({ from: '/set-password' }).token);
  const form = useForm({
    initial: { password: '' },
    check: ({ password = '' }) => unless(password.length >= SHORTEST_PASSWORD, 'password', 'password-short'),
    send: async ({ password = '' }) => {
      await choosePassword(token, password);
      goOn();
    },
  });
  return (
    <Page title={t('setPassword.title')} width="form">
      {token ? (
        <Paper p="lg">
          <form onSubmit={form.submit} noValidate>
            <Stack>
              <ProblemSummary form={form} labels={{ password: t('password') }} />
              <SecretField
                form={form}
                name="password"
                label={t('password.new')}
                help={t('password.help')}
                autoComplete="new-password"
                required
              />
              <Button type="submit" loading={form.busy}>
                {t('setPassword.save')}
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
