import { Paper, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Compass, Send } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../api/problem';
import { useSession } from '../api/session';
import { signInByTelegram } from '../api/telegram';
import { CodeForm } from '../identity/security/CodeForm';
import { ButtonLink } from '../kit/links';
import { Page } from '../kit/Page';
import { Empty, Failed, Waiting } from '../kit/States';
import { destinationOf } from './destination';
import { type Launch, takeLaunch } from './launch';

/** Where Telegram opens the Mini App: nobody stays here long. */
export function TelegramPage() {
  const { t } = useTranslation('identity');
  const launch = takeLaunch();
  return (
    <Page title={t('telegram.title')} width="form">
      {launch ? (
        <Arrival launch={launch} />
      ) : (
        <Empty
          icon={Send}
          title={t('telegram.outside')}
          text={t('telegram.outsideText')}
          action={<ButtonLink to="/">{t('telegram.home')}</ButtonLink>}
        />
      )}
    </Page>
  );
}

function Arrival({ launch }: { launch: Launch }) {
  const { t } = useTranslation('identity');
  const session = useSession();
  const navigate = useNavigate();
  const destination = destinationOf(launch.startParam);
  const arrived = session.status === 'user' && destination !== undefined;
  useEffect(() => {
    if (arrived) void navigate({ href: destination, replace: true });
  }, [arrived, destination, navigate]);
  if (session.status === 'guest') return <Refused initData={launch.initData} />;
  if (session.status === 'starting' || arrived) return <Waiting />;
  return (
    <Empty
      icon={Compass}
      title={t('telegram.nowhere')}
      text={t('telegram.nowhereText')}
      action={<ButtonLink to="/">{t('telegram.home')}</ButtonLink>}
    />
  );
}

/** Signing in did not work by itself: why, and what is missing. */
function Refused({ initData }: { initData: string }) {
  const { t } = useTranslation(['identity', 'common']);
  const again = useQuery({
    queryKey: ['telegram', initData],
    queryFn: () => signInByTelegram(initData).then(() => true),
    retry: false,
  });
  if (isProblem(again.error, 'identity.second-factor-required')) {
    return (
      <Paper p="lg">
        <Text mb="md">{t('ways.factor')}</Text>
        <CodeForm
          label={t('factor.code')}
          help={t('factor.code.help')}
          act={t('common:signIn')}
          send={(code) => signInByTelegram(initData, code)}
        />
      </Paper>
    );
  }
  return again.error ? <Failed error={again.error} retry={() => void again.refetch()} /> : <Waiting />;
}
