import { Alert, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Banknote, ShieldAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cancelPayout, payoutsQuery, payoutTermsQuery } from '../api/payouts';
import type { Payout, PayoutTerms } from '../api/types';
import { walletQuery } from '../api/mine';
import { useLanguage } from '../app/i18n';
import { SignedIn } from '../app/SignedIn';
import { ConfirmButton } from '../kit/ConfirmButton';
import { Facts } from '../kit/Facts';
import { AnchorLink } from '../kit/links';
import { LoadMore } from '../kit/LoadMore';
import { formatMoney } from '../kit/money';
import { MoneyText } from '../kit/MoneyText';
import { Page } from '../kit/Page';
import { ProblemSummary } from '../kit/ProblemSummary';
import { Empty, Failed, Waiting } from '../kit/States';
import { Exactly } from '../kit/When';
import { PayoutForm } from './PayoutForm';
import { isUnsent, PayoutBadge } from './state';

/** Taking money out, and where it is. */
export function PayoutsPage() {
  const { t } = useTranslation(['payouts', 'wallet']);
  return (
    <SignedIn title={t('title')}>
      {() => (
        <Page title={t('title')} width="narrow" back={{ to: '/wallet', label: t('wallet:title') }}>
          <TakeOut />
          <Payouts />
        </Page>
      )}
    </SignedIn>
  );
}

function TakeOut() {
  const terms = useQuery(payoutTermsQuery());
  const wallet = useQuery(walletQuery());
  if (terms.isError) return <Failed error={terms.error} retry={() => void terms.refetch()} />;
  if (wallet.isError) return <Failed error={wallet.error} retry={() => void wallet.refetch()} />;
  if (terms.isPending || wallet.isPending) return <Waiting rows={2} height={120} />;
  const { currency } = terms.data.minimum;
  const earned = wallet.data.balances.find((balance) => balance.currency === currency)?.earned ?? '0';
  return (
    <>
      <Obstacles terms={terms.data} />
      <PayoutForm terms={terms.data} earned={{ amount: earned, currency }} />
      <Left terms={terms.data} />
    </>
  );
}

/** What stands in the way, said before anything is typed. */
function Obstacles({ terms }: { terms: PayoutTerms }) {
  const { t } = useTranslation('payouts');
  if (!terms.stopped && !terms.needsProvenAddress && !terms.needsSecondFactor && !terms.waitsUntil) return null;
  return (
    <Alert variant="light" color="warning" icon={<ShieldAlert aria-hidden />} title={t('obstacle')}>
      <Stack gap="xs">
        {terms.stopped && <Text c="var(--fg-text)">{t('obstacle.stopped')}</Text>}
        {terms.needsProvenAddress && (
          <Text c="var(--fg-text)">
            {t('obstacle.address')}{' '}
            <AnchorLink to="/me/security" underline="always">
              {t('obstacle.address.go')}
            </AnchorLink>
          </Text>
        )}
        {terms.needsSecondFactor && (
          <Text c="var(--fg-text)">
            {t('obstacle.factor')}{' '}
            <AnchorLink to="/me/security" underline="always">
              {t('obstacle.factor.go')}
            </AnchorLink>
          </Text>
        )}
        {terms.waitsUntil && (
          <Text c="var(--fg-text)">
            {t('obstacle.waits')} <Exactly at={terms.waitsUntil} />
          </Text>
        )}
      </Stack>
    </Alert>
  );
}

/** How much more there may be, with papers and without. */
function Left({ terms }: { terms: PayoutTerms }) {
  const { t } = useTranslation('payouts');
  const language = useLanguage();
  const papers = terms.leftWithoutPapers;
  return (
    <Text size="sm" c="dimmed">
      {t('obstacle.today', { sum: formatMoney(terms.leftToday, language) })}
      {papers && (
        <>
          {' '}
          {t(terms.papers === 'PENDING' ? 'obstacle.papers.PENDING' : 'obstacle.papers', {
            sum: formatMoney(papers, language),
          })}{' '}
          <AnchorLink to="/me/kyc" underline="always">
            {t('obstacle.papers.go')}
          </AnchorLink>
        </>
      )}
    </Text>
  );
}

function Payouts() {
  const { t } = useTranslation('payouts');
  const payouts = useInfiniteQuery({ ...payoutsQuery(), refetchInterval: 10_000 });
  const items = payouts.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section>
      <Title order={2} mb="sm">
        {t('list')}
      </Title>
      <Stack gap="sm">
        {payouts.isPending && <Waiting rows={3} height={120} />}
        {payouts.isError && items.length === 0 && <Failed error={payouts.error} retry={() => void payouts.refetch()} />}
        {payouts.isSuccess && items.length === 0 && <Empty icon={Banknote} title={t('none')} text={t('none.text')} />}
        {items.map((payout) => (
          <PayoutCard key={payout.id} payout={payout} />
        ))}
        <LoadMore query={payouts} />
      </Stack>
    </section>
  );
}

function PayoutCard({ payout }: { payout: Payout }) {
  const { t } = useTranslation('payouts');
  const language = useLanguage();
  const [refusal, setRefusal] = useState<{ problem: unknown; attempts: number }>({ problem: undefined, attempts: 0 });
  const cancel = () =>
    cancelPayout(payout.id).catch((problem: unknown) =>
      setRefusal(({ attempts }) => ({ problem, attempts: attempts + 1 })),
    );
  return (
    <Paper p="md" component="article" aria-label={formatMoney(payout.amount, language)}>
      <Stack gap="sm">
        <Group justify="space-between" gap="xs">
          <Text fw={600} size="lg">
            <MoneyText value={payout.amount} />
          </Text>
          <PayoutBadge state={payout.state} />
        </Group>
        <Text size="sm" c="dimmed">
          {t(`state.${payout.state}.text`)}
        </Text>
        <ProblemSummary form={{ ...refusal, errors: {} }} />
        <Facts
          facts={[
            { label: t('fee'), value: <MoneyText value={payout.fee} /> },
            { label: t('arrives'), value: <MoneyText value={payout.arrives} /> },
            { label: t('to'), value: payout.details ?? '—' },
            { label: t('requestedAt'), value: <Exactly at={payout.requestedAt} /> },
            payout.sentAt ? { label: t('sentAt'), value: <Exactly at={payout.sentAt} /> } : null,
            payout.endedAt ? { label: t('endedAt'), value: <Exactly at={payout.endedAt} /> } : null,
            payout.reason ? { label: t('reason'), value: payout.reason } : null,
            payout.reference ? { label: t('reference'), value: payout.reference } : null,
          ]}
        />
        {isUnsent(payout.state) && (
          <Group>
            <ConfirmButton
              variant="default"
              label={t('cancel')}
              consequence={t('cancel.sure', { sum: formatMoney(payout.amount, language) })}
              act={cancel}
            />
          </Group>
        )}
      </Stack>
    </Paper>
  );
}
