import { Button, Paper, Stack, Text } from '@mantine/core';
import { MailCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { forgotPassword } from '../api/identity';
import { missing } from '../kit/checks';
import { TextField } from '../kit/fields';
import { Page } from '../kit/Page';
import { ProblemSummary } from '../kit/ProblemSummary';
import { Empty } from '../kit/States';
import { useForm } from '../kit/useForm';

export function ForgotPasswordPage() {
  const { t } = useTranslation('identity');
  const [sent, setSent] = useState(false);
  const form = useForm({
    initial: { email: '' },
    check: (values) => missing(values, 'email'),
    send: async ({ email = '' }) => {
      await forgotPassword(email.trim());
      setSent(true);
    },
  });
  return (
    <Page title={t('forgot.title')} width="form" back={{ to: '/sign-in', label: t('signIn.title') }}>
      <div role="status">{sent && <Empty icon={MailCheck} title={t('forgot.sent')} text={t('forgot.sentText')} />}</div>
      {!sent && (
        <Paper p="lg">
          <form onSubmit={form.submit} noValidate>
            <Stack>
              <Text>{t('forgot.text')}</Text>
              <ProblemSummary form={form} labels={{ email: t('email') }} />
              <TextField form={form} name="email" type="email" label={t('email')} autoComplete="email" required />
              <Button type="submit" loading={form.busy}>
                {t('forgot.send')}
              </Button>
            </Stack>
          </form>
        </Paper>
      )}
    </Page>
  );
}
