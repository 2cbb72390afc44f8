import { Alert, Button, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { CircleCheck, CircleDashed, CircleX } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { inspectionQuery, inspectLedger } from '../../api/ledger';
import type { Inspection } from '../../api/types';
import { useLanguage } from '../../app/i18n';
import { Facts } from '../../kit/Facts';
import { Failed, Waiting } from '../../kit/States';
import { Exactly } from '../../kit/When';
import classes from './ledger.module.css';
import { LedgerPage } from './parts';

/** What must be true of the ledger, and whether it was when somebody last looked. */
export function ChecksPage() {
  const { t } = useTranslation('ledger');
  return (
    <LedgerPage title={t('checks')}>
      <Checks />
    </LedgerPage>
  );
}

function Checks() {
  const { t } = useTranslation('ledger');
  const language = useLanguage();
  const seconds = (millis: number) =>
    new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(millis / 1000);
  const inspection = useQuery(inspectionQuery());
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const look = () => {
    setBusy(true);
    setProblem(undefined);
    inspectLedger()
      .catch(setProblem)
      .finally(() => setBusy(false));
  };
  if (inspection.isError) return <Failed error={inspection.error} retry={() => void inspection.refetch()} />;
  if (!inspection.data) return <Waiting rows={6} height={52} />;
  const { at, wholeAt, millis, payoutsStopped } = inspection.data;
  return (
    <Stack>
      <Alert
        variant="light"
        role="status"
        color={payoutsStopped ? 'danger' : at ? 'success' : 'info'}
        icon={payoutsStopped ? <CircleX aria-hidden /> : <CircleCheck aria-hidden />}
        title={payoutsStopped ? t('checks.red') : at ? t('checks.green') : t('checks.never')}
      >
        {at && (
          <Text c="var(--fg-text)">
            <Exactly at={at} /> · {t('checks.took', { n: seconds(millis) })}
          </Text>
        )}
        {wholeAt && wholeAt !== at && (
          <Text size="sm" c="dimmed">
            {t('checks.whole')} <Exactly at={wholeAt} />
          </Text>
        )}
      </Alert>
      {problem !== undefined && <Failed error={problem} retry={look} />}
      <Button onClick={look} loading={busy} variant="default">
        {t('checks.run')}
      </Button>
      <Rules rules={inspection.data.rules} />
      <Chain seals={inspection.data.seals} />
    </Stack>
  );
}

function Rules({ rules }: Pick<Inspection, 'rules'>) {
  const { t } = useTranslation('ledger');
  return (
    <ul className={classes.rows}>
      {rules.map(({ rule, green, breaches }) => (
        <li key={rule} className={`${classes.row ?? ''} ${classes.rule ?? ''}`}>
          <div>
            <Text>{t(`rule.${rule}`)}</Text>
            {breaches.map((breach) => (
              <Text key={breach} size="sm" c="dimmed" className={classes.long}>
                {breach}
              </Text>
            ))}
          </div>
          {green == null && <CircleDashed aria-label={t('checks.unknown')} role="img" />}
          {green === true && <CircleCheck className={classes.good} aria-label={t('checks.ok')} role="img" />}
          {green === false && <CircleX className={classes.bad} aria-label={t('checks.breach')} role="img" />}
        </li>
      ))}
    </ul>
  );
}

function Chain({ seals }: Pick<Inspection, 'seals'>) {
  const { t } = useTranslation('ledger');
  return (
    <Paper p="md" component="section">
      <Stack gap="sm">
        <Title order={2} size="h3">
          {t('seals')}
        </Title>
        <Text size="sm" c="dimmed">
          {t('seals.text')}
        </Text>
        <Facts
          facts={[
            { label: t('seals.count'), value: String(seals.seals) },
            { label: t('seals.waiting'), value: String(seals.waiting) },
            !!seals.at && { label: t('seals.last'), value: <Exactly at={seals.at} /> },
            !!seals.hash && { label: t('seals.hash'), value: <code className={classes.long}>{seals.hash}</code> },
          ]}
        />
      </Stack>
    </Paper>
  );
}
