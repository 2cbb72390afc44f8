import { Alert, Loader, Paper, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { refetch } from '../api/query';
import type { TopUp } from '../api/types';
import { topUpQuery } from '../api/wallet';
import { FailedPage } from '../app/fallbacks';
import { SignedIn } from '../app/SignedIn';
import { MoneyText } from '../kit/MoneyText';
import { Page } from '../kit/Page';
import { Waiting } from '../kit/States';
import { GoOn } from './GoOn';
import { isOpen, LOOKS } from './looks';
import classes from './wallet.module.css';

const AGAIN = 2_000;

/** Where the page of a provider sends people back to: shows what became of the payment as soon as it is known. */
export function PayPage() {
  const { t } = useTranslation('wallet');
  return <SignedIn title={t('pay.title')}>{() => <Payment />}</SignedIn>;
}

function Payment() {
  const { t } = useTranslation('wallet');
  const { id } = useParams({ from: '/pay/$id' });
  const topUp = useQuery({ ...topUpQuery(id), refetchInterval: ({ state }) => (isOpen(state.data) ? AGAIN : false) });
  const state = topUp.data?.state;
  useEffect(() => {
    if (state === 'SUCCEEDED') void refetch('/wallet', '/notices');
  }, [state]);
  if (topUp.isError && !topUp.data) return <FailedPage error={topUp.error} retry={() => void topUp.refetch()} />;
  return (
    <Page title={t('pay.title')} width="form">
      {topUp.data ? <Shown topUp={topUp.data} /> : <Waiting rows={2} height={96} />}
    </Page>
  );
}

function Shown({ topUp }: { topUp: TopUp }) {
  const { t } = useTranslation('wallet');
  const { icon: Icon, color } = LOOKS[topUp.state];
  const open = isOpen(topUp);
  const elsewhere = topUp.payUrl && new URL(topUp.payUrl).origin !== window.location.origin ? topUp.payUrl : undefined;
  return (
    <Paper p="lg">
      <Stack>
        <div>
          <Text c="dimmed">{t('topup')}</Text>
          <Text className={classes.sum}>
            <MoneyText value={topUp.amount} />
          </Text>
        </div>
        <Alert
          variant="light"
          color={color}
          icon={open ? <Loader size={18} aria-hidden /> : <Icon aria-hidden />}
          role="status"
          title={t(`state.${topUp.state}`)}
        >
          {open && (
            <Text c="var(--fg-text)" style={{ overflowWrap: 'anywhere' }}>
              {topUp.provider === 'manual' ? t('pay.manual', { id: topUp.id }) : t('pay.waiting')}
            </Text>
          )}
        </Alert>
        {open && elsewhere && (
          <Text component="a" href={elsewhere} c="var(--fg-link)" td="underline">
            {t('pay.again')}
          </Text>
        )}
        <GoOn payment={topUp.id} open={open} />
      </Stack>
    </Paper>
  );
}
