import { Button, Paper, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { login } from '../api/identity';
import { SecretField, TextField } from '../kit/fields';
import { Page } from '../kit/Page';
import { ProblemSummary } from '../kit/ProblemSummary';
import { missing } from '../kit/checks';
import { useForm } from '../kit/useForm';
import { useGoOn } from './next';
import { AnchorLink } from '../kit/links';

export function SignInPage() {
  const { t } = useTranslation(['identity', 'common']);
  const { next, goOn } = useGoOn();
  const form = useForm({
    initial: { login: '', password: '' },
    check: (values) => missing(values, 'login', 'password'),
    send: async (values) => {
      await login(values.login?.trim() ?? '', values.password ?? '');
      goOn();
    },
  });
  const labels = { login: t('login'), password: t('password') };
  return (
    <Page title={t('signIn.title')} width="form">
      <Paper p="lg">
        <form onSubmit={form.submit} noValidate>
          <Stack>
            <ProblemSummary form={form} labels={labels} />
            <TextField form={form} name="login" label={labels.login} autoComplete="username" required />
            <SecretField form={form} name="password" label={labels.password} autoComplete="current-password" required />
            <Button type="submit" loading={form.busy}>
              {t('common:signIn')}
            </Button>
          </Stack>
        </form>
      </Paper>
      <Text ta="center">
        {t('signIn.new')}{' '}
        <AnchorLink to="/sign-up" search={next} underline="always" inline py={12}>
          {t('common:signUp')}
        </AnchorLink>
      </Text>
    </Page>
  );
}
