import { Alert, Button, type ButtonProps, Group, Paper, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../api/problem';
import { decideSandbox, type SandboxOutcome, topUpQuery } from '../api/wallet';
import type { TopUp } from '../api/types';
import { FailedPage } from '../app/fallbacks';
import { SignedIn } from '../app/SignedIn';
import { MoneyText } from '../kit/MoneyText';
import { Page } from '../kit/Page';
import { ProblemSummary } from '../kit/ProblemSummary';
import { Waiting } from '../kit/States';
import { GoOn } from './GoOn';
import { isOpen, LOOKS } from './looks';
import classes from './wallet.module.css';

/** What goes wrong with real providers, to be seen here. */
const ODD = ['delay', 'duplicate', 'lose'] as const;

/** Stands in for a bank's page: one decides here how the payment ends. */
export function SandboxPage() {
  const { t } = useTranslation('wallet');
  return <SignedIn title={t('sandbox.title')}>{() => <Payment />}</SignedIn>;
}

function Payment() {
  const { t } = useTranslation('wallet');
  const { id } = useParams({ from: '/pay/sandbox/$id' });
  const topUp = useQuery(topUpQuery(id));
  if (topUp.isError) return <FailedPage error={topUp.error} retry={() => void topUp.refetch()} />;
  return (
    <Page title={t('sandbox.title')} width="form">
      {topUp.data ? <Decision topUp={topUp.data} /> : <Waiting rows={2} height={96} />}
    </Page>
  );
}

function Decision({ topUp }: { topUp: TopUp }) {
  const { t } = useTranslation('wallet');
  const navigate = useNavigate();
  const [busy, setBusy] = useState<SandboxOutcome>();
  const [problem, setProblem] = useState<unknown>();
  const [attempts, setAttempts] = useState(0);
  const open = isOpen(topUp);
  const { icon: Icon, color } = LOOKS[topUp.state];

  const wait = () => navigate({ to: '/pay/$id', params: { id: topUp.id } });
  const decide = (outcome: SandboxOutcome) => {
    setBusy(outcome);
    decideSandbox(topUp.id, outcome)
      .then((now) => (isOpen(now) ? wait() : undefined))
      .catch((refused: unknown) => {
        // It was decided before: the page that waits for payments knows how.
        if (isProblem(refused, 'payments.final')) return wait();
        setProblem(refused);
        setAttempts((n) => n + 1);
      })
      .finally(() => setBusy(undefined));
  };

  return (
    <Paper p="lg">
      <Stack>
        <ProblemSummary form={{ problem, attempts, errors: {} }} />
        <div>
          <Text c="dimmed">{t('topup')}</Text>
          <Text className={classes.sum}>
            <MoneyText value={topUp.amount} />
          </Text>
        </div>
        <Alert
          variant="light"
          color={color}
          icon={<Icon aria-hidden />}
          role="status"
          title={t(`state.${topUp.state}`)}
        >
          {open && <Text c="var(--fg-text)">{t('sandbox.text')}</Text>}
        </Alert>
        {open ? <Choices busy={busy} decide={decide} /> : <GoOn payment={topUp.id} />}
      </Stack>
    </Paper>
  );
}

type ChoicesProps = { busy: SandboxOutcome | undefined; decide: (outcome: SandboxOutcome) => void };

function Choices({ busy, decide }: ChoicesProps) {
  const { t } = useTranslation('wallet');
  const button = (outcome: SandboxOutcome, props: ButtonProps & { 'aria-describedby'?: string }) => (
    <Button
      {...props}
      loading={busy === outcome}
      disabled={busy !== undefined && busy !== outcome}
      onClick={() => decide(outcome)}
    >
      {t(`sandbox.${outcome}`)}
    </Button>
  );
  return (
    <>
      <Group grow>
        {button('succeed', {})}
        {button('fail', { variant: 'default' })}
      </Group>
      <Text fw={600} id="odd">
        {t('sandbox.choice')}
      </Text>
      <Stack gap="xs" role="group" aria-labelledby="odd">
        {ODD.map((outcome) => (
          <div key={outcome} className={classes.odd}>
            {button(outcome, { variant: 'default', 'aria-describedby': `${outcome}-text` })}
            <Text size="sm" c="dimmed" id={`${outcome}-text`}>
              {t(`sandbox.${outcome}.text`)}
            </Text>
          </div>
        ))}
      </Stack>
    </>
  );
}
