import { Alert, Button, Paper, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { register } from '../api/identity';
import { useSite } from '../api/site';
import { useLanguage } from '../app/i18n';
import { TermsLine } from '../app/TermsLine';
import { Page } from '../kit/Page';
import { useForm } from '../kit/useForm';
import { useGoOn } from './next';
import { OtherWays } from './OtherWays';
import { checkNewcomer } from './password';
import { AnchorLink } from '../kit/links';
import { NewcomerFields } from './NewcomerFields';

export function SignUpPage() {
  const { t } = useTranslation(['identity', 'common']);
  const language = useLanguage();
  const closed = useSite()?.registration === 'closed';
  const { next, goOn } = useGoOn();
  const form = useForm({
    initial: { email: '', username: '', password: '' },
    check: checkNewcomer,
    send: async ({ email = '', username = '', password = '' }) => {
      await register({ email: email.trim(), username: username.trim(), password, locale: language });
      goOn();
    },
  });
  return (
    <Page title={t('signUp.title')} width="form">
      {closed ? (
        <Alert variant="light" color="info" title={t('signUp.closed')} />
      ) : (
        <Paper p="lg">
          <form onSubmit={form.submit} noValidate>
            <Stack>
              <NewcomerFields form={form} />
              <Button type="submit" loading={form.busy}>
                {t('common:signUp')}
              </Button>
            </Stack>
          </form>
          <OtherWays />
          <TermsLine />
        </Paper>
      )}
      <Text ta="center">
        {t('signUp.known')}{' '}
        <AnchorLink to="/sign-in" search={next} underline="always" inline py={12}>
          {t('common:signIn')}
        </AnchorLink>
      </Text>
    </Page>
  );
}
