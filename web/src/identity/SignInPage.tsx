import { Button, Paper, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { login } from '../api/identity';
import { isProblem } from '../api/problem';
import { confirmWay } from '../api/ways';
import { SecretField, TextField } from '../kit/fields';
import { Page } from '../kit/Page';
import { ProblemSummary } from '../kit/ProblemSummary';
import { TermsLine } from '../app/TermsLine';
import { missing } from '../kit/checks';
import { useForm } from '../kit/useForm';
import { useGoOn } from './next';
import { OtherWays, useVouchedBy, WayProblem } from './OtherWays';
import { CodeForm } from './security/CodeForm';
import { AppealForm } from './privacy/AppealForm';
import { AnchorLink } from '../kit/links';

export function SignInPage() {
  const { t } = useTranslation(['identity', 'common']);
  const { next, goOn } = useGoOn();
  const vouchedBy = useVouchedBy();
  const [asksForCode, setAsksForCode] = useState(false);
  const [appealToken, setAppealToken] = useState<string>();
  const form = useForm({
    initial: { login: '', password: '', code: '' },
    check: (values) => missing(values, 'login', 'password', ...(asksForCode ? ['code'] : [])),
    send: async (values) => {
      try {
        await login(values.login?.trim() ?? '', values.password ?? '', values.code?.trim());
        goOn();
      } catch (problem) {
        if (isProblem(problem, 'identity.locked')) setAppealToken(problem.facts.appealToken as string | undefined);
        if (asksForCode || !isProblem(problem) || problem.code !== 'identity.second-factor-required') throw problem;
        setAsksForCode(true);
      }
    },
  });
  const labels = { login: t('login'), password: t('password'), code: t('factor.code') };
  if (vouchedBy) return <SecondStep goOn={goOn} />;
  return (
    <Page title={t('signIn.title')} width="form">
      <WayProblem />
      <Paper p="lg">
        <form onSubmit={form.submit} noValidate>
          <Stack>
            <ProblemSummary form={form} labels={labels} />
            <TextField form={form} name="login" label={labels.login} autoComplete="username" required />
            <SecretField form={form} name="password" label={labels.password} autoComplete="current-password" required />
            {asksForCode && (
              <>
                <Text role="status">{t('signIn.factor')}</Text>
                <TextField
                  form={form}
                  name="code"
                  label={labels.code}
                  help={t('factor.code.help')}
                  autoComplete="one-time-code"
                  focused
                  required
                />
              </>
            )}
            <Button type="submit" loading={form.busy}>
              {t('common:signIn')}
            </Button>
            <AnchorLink to="/forgot-password" inline py={12} ta="center">
              {t('signIn.forgot')}
            </AnchorLink>
          </Stack>
        </form>
        <OtherWays />
        <TermsLine />
      </Paper>
      {appealToken && <AppealForm token={appealToken} />}
      <Text ta="center">
        {t('signIn.new')}{' '}
        <AnchorLink to="/sign-up" search={next} underline="always" inline py={12}>
          {t('common:signUp')}
        </AnchorLink>
      </Text>
    </Page>
  );
}

/** Another site has vouched for somebody; the account asks for more. */
function SecondStep({ goOn }: { goOn: () => void }) {
  const { t } = useTranslation(['identity', 'common']);
  return (
    <Page title={t('signIn.title')} width="form">
      <Paper p="lg">
        <Text mb="md">{t('ways.factor')}</Text>
        <CodeForm
          label={t('factor.code')}
          help={t('factor.code.help')}
          act={t('common:signIn')}
          send={(code) => confirmWay(code).then(goOn)}
        />
      </Paper>
    </Page>
  );
}
