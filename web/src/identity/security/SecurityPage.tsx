import { Paper, Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SignedIn } from '../../app/SignedIn';
import { Page } from '../../kit/Page';
import { Authenticator } from './Authenticator';
import { Devices } from './Devices';
import { Email } from './Email';
import { Password } from './Password';

/** How one gets in: address, password, second factor, devices. */
export function SecurityPage() {
  const { t } = useTranslation('identity');
  return (
    <SignedIn title={t('security.title')}>
      {(me) => (
        <Page title={t('security.title')} width="narrow" back={{ to: '/me', label: t('me.title') }}>
          <Section title={t('mail.title')}>
            <Email me={me} />
          </Section>
          <Section title={t('password.title')}>
            <Password />
          </Section>
          <Section title={t('factor.title')}>
            <Authenticator me={me} />
          </Section>
          <Section title={t('devices.title')}>
            <Devices />
          </Section>
        </Page>
      )}
    </SignedIn>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Paper p="md" component="section">
      <Stack>
        <Title order={2} size="h3">
          {title}
        </Title>
        {children}
      </Stack>
    </Paper>
  );
}
