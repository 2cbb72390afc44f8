import { Paper } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Send } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from '@tanstack/react-query';
import { linkTelegram, signInByWidget } from '../api/telegram';
import { waysQuery } from '../api/ways';
import { SignedIn } from '../app/SignedIn';
import { firstOf, type Query } from '../app/search';
import { AskPassword } from '../identity/AskPassword';
import { EnterBy } from '../identity/EnterBy';
import { isOurs } from '../identity/next';
import { ButtonLink } from '../kit/links';
import { Page } from '../kit/Page';
import { Empty, Failed, Waiting } from '../kit/States';
import { takeReturn } from './widget';

const SECURITY = '/me/security';

/** Where Telegram's page leads back to. */
export function TelegramReturnPage() {
  const { t } = useTranslation('identity');
  const query: Query = useSearch({ strict: false });
  const navigate = useNavigate();
  const [back] = useState(() => takeReturn(firstOf(query.state)));
  const refused = back && back.said === undefined;
  const page = back?.link ? SECURITY : '/sign-in';
  useEffect(() => {
    if (refused) void navigate({ href: `${page}?problem=identity.way-declined&way=telegram`, replace: true });
  }, [refused, page, navigate]);
  if (!back) {
    return (
      <Page title={t('telegram.return')} width="form">
        <Empty
          icon={Send}
          title={t('telegram.lost')}
          text={t('telegram.lostText')}
          action={<ButtonLink to="/sign-in">{t('signIn.title')}</ButtonLink>}
        />
      </Page>
    );
  }
  const { said, link, next } = back;
  if (said === undefined) return <Waiting />;
  const goOn = () => void navigate({ href: isOurs(next) ? next : '/', replace: true });
  if (link) return <SignedIn title={t('telegram.return')}>{() => <Add said={said} done={goOn} />}</SignedIn>;
  return (
    <Page title={t('telegram.return')} width="form">
      <Paper p="lg">
        <EnterBy
          enter={(code) => signInByWidget(said, code).then(goOn)}
          again={() => void navigate({ to: '/sign-in' })}
        />
      </Paper>
    </Page>
  );
}

function Add({ said, done }: { said: string; done: () => void }) {
  const { t } = useTranslation('identity');
  const ways = useQuery(waysQuery());
  if (ways.isPending) return <Waiting rows={2} />;
  if (ways.isError) return <Failed error={ways.error} retry={() => void ways.refetch()} />;
  return (
    <Page title={t('telegram.return')} width="form">
      <Paper p="lg">
        <AskPassword
          text={t('telegram.addText')}
          act={t('ways.add', { title: 'Telegram' })}
          asked={ways.data.password}
          send={(password) => linkTelegram(said, password).then(done)}
          cancel={done}
        />
      </Paper>
    </Page>
  );
}
