import { Alert, Button, Divider, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { CircleAlert, UserRound } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../api/problem';
import type { OfferedWay } from '../api/types';
import { enterAsGuest, entranceBy, offeredQuery } from '../api/ways';
import { firstOf, type Query } from '../app/search';
import { ProblemSummary } from '../kit/ProblemSummary';
import { useProblemText } from '../kit/problemText';
import { Waiting } from '../kit/States';
import { useForm } from '../kit/useForm';
import { goToTelegram } from '../telegram/widget';
import { useGoOn } from './next';

const EnterByWallet = lazy(() => import('../ton/WalletWay').then((way) => ({ default: way.EnterByWallet })));

/** The ways in beside the password: the sites that are set up, and looking around as a guest. */
export function OtherWays() {
  const { t } = useTranslation('identity');
  const { next, goOn } = useGoOn();
  const ways = useQuery(offeredQuery).data?.items ?? [];
  const guest = useForm({
    initial: {},
    send: async () => {
      await enterAsGuest();
      goOn();
    },
  });
  return (
    <Stack gap="sm">
      <Divider label={t('ways.or')} />
      {ways.map((way) => (
        <Entrance key={way.provider} way={way} next={firstOf(next.next) || '/'} goOn={goOn} />
      ))}
      <form onSubmit={guest.submit} noValidate>
        <Stack gap="xs">
          <ProblemSummary form={guest} />
          <Button
            type="submit"
            variant="subtle"
            fullWidth
            loading={guest.busy}
            leftSection={<UserRound size={18} aria-hidden />}
          >
            {t('ways.guest')}
          </Button>
        </Stack>
      </form>
    </Stack>
  );
}

type EntranceProps = { way: OfferedWay; next: string; goOn: () => void };

function Entrance({ way: { provider, title, kind, page }, next, goOn }: EntranceProps) {
  const { t } = useTranslation('identity');
  if (kind === 'WALLET') {
    return (
      <Suspense fallback={<Waiting rows={1} height={44} />}>
        <EnterByWallet title={title} goOn={goOn} />
      </Suspense>
    );
  }
  if (kind === 'WIDGET') {
    return (
      <Button variant="default" fullWidth onClick={() => goToTelegram(page ?? '', next, false)}>
        {t('ways.by', { title })}
      </Button>
    );
  }
  return (
    <Button component="a" href={entranceBy(provider, next)} variant="default" fullWidth>
      {t('ways.by', { title })}
    </Button>
  );
}

/** Why another site did not let somebody in, as the address of the page says. */
export function WayProblem() {
  const { t } = useTranslation();
  const text = useProblemText();
  const query: Query = useSearch({ strict: false });
  const code = firstOf(query.problem);
  if (!/^identity\.[a-z-]+$/.test(code)) return null;
  return (
    <Alert role="alert" variant="light" color="danger" icon={<CircleAlert aria-hidden />} title={t('failed.title')}>
      <Text c="var(--fg-text)">{text(new Problem(403, { code }))}</Text>
    </Alert>
  );
}

/** The site that vouched for somebody whose second factor is still to come. */
export function useVouchedBy(): string {
  const query: Query = useSearch({ strict: false });
  return firstOf(query.problem) ? '' : firstOf(query.way);
}
