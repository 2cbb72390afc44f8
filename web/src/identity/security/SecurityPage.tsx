import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Me } from '../../api/types';
import { waysQuery } from '../../api/ways';
import { SignedIn } from '../../app/SignedIn';
import { Page } from '../../kit/Page';
import { Section } from '../../kit/Section';
import { Failed, Waiting } from '../../kit/States';
import { WayProblem } from '../OtherWays';
import { Authenticator } from './Authenticator';
import { Devices } from './Devices';
import { Email } from './Email';
import { AnotherDevice, Claim } from './Guest';
import { Password } from './Password';
import { Ways } from './Ways';

/** How one gets in: address, password, second factor, other sites, devices; for a guest, how to stay. */
export function SecurityPage() {
  const { t } = useTranslation('identity');
  return (
    <SignedIn title={t('security.title')}>
      {(me) => (
        <Page title={t('security.title')} width="narrow" back={{ to: '/me', label: t('me.title') }}>
          <WayProblem />
          {me.guest ? <OfGuest /> : <OfUser me={me} />}
          <Section title={t('devices.title')}>
            <Devices />
          </Section>
        </Page>
      )}
    </SignedIn>
  );
}

function OfUser({ me }: { me: Me }) {
  const { t } = useTranslation('identity');
  const ways = useQuery(waysQuery());
  if (ways.isPending) return <Waiting rows={4} height={120} />;
  if (ways.isError) return <Failed error={ways.error} retry={() => void ways.refetch()} />;
  const { password } = ways.data;
  return (
    <>
      <Section title={t('mail.title')}>
        <Email me={me} asked={password} />
      </Section>
      <Section title={t('password.title')}>
        <Password asked={password} />
      </Section>
      <Section title={t('ways.title')}>
        <Ways />
      </Section>
      <Section title={t('factor.title')}>
        <Authenticator me={me} asked={password} />
      </Section>
    </>
  );
}

function OfGuest() {
  const { t } = useTranslation('identity');
  return (
    <>
      <Section title={t('guest.title')}>
        <Claim />
      </Section>
      <Section title={t('ways.title')}>
        <Ways />
      </Section>
      <Section title={t('guest.move')}>
        <AnotherDevice />
      </Section>
    </>
  );
}
