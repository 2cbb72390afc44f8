import { Paper, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { CircleCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { reconciliationQuery } from '../../api/payments';
import { MoneyText } from '../../kit/MoneyText';
import { Page } from '../../kit/Page';
import { Empty, Failed, Waiting } from '../../kit/States';
import { When } from '../../kit/When';
import { Keepers } from '../parts';

export function ReconciliationPage() {
  const { t } = useTranslation('admin');
  return (
    <Keepers title={t('reconciliation')} needs="payments.view-payments">
      <Lines />
    </Keepers>
  );
}

/** What only the provider knows, or only we. */
function Lines() {
  const { t } = useTranslation(['admin', 'common', 'wallet']);
  const found = useQuery(reconciliationQuery());
  const lines = found.data?.unmatched ?? [];
  return (
    <Page title={t('reconciliation')} width="narrow" back={{ to: '/admin', label: t('common:nav.admin') }}>
      {found.isPending && <Waiting rows={4} height={60} />}
      {found.isError && <Failed error={found.error} retry={() => void found.refetch()} />}
      {found.isSuccess && lines.length === 0 && (
        <Empty icon={CircleCheck} title={t('reconciliation.none')} text={t('reconciliation.noneText')} />
      )}
      {lines.length > 0 && (
        <Paper p="md">
          <Stack component="ol" gap="md" p={0} m={0} style={{ listStyle: 'none' }}>
            {lines.map((line) => (
              <li key={`${line.provider} ${line.kind} ${line.money} ${line.saidBy}`}>
                <Text fw={600}>
                  <MoneyText value={line.amount} /> · {t(`reconciliation.${line.kind}` as 'reconciliation.PAYMENT')}
                </Text>
                <Text>{t(`reconciliation.${line.saidBy}` as 'reconciliation.LEDGER')}</Text>
                <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                  {t(`wallet:provider.${line.provider}` as 'wallet:provider')} · {line.money} · <When at={line.at} />
                </Text>
              </li>
            ))}
          </Stack>
        </Paper>
      )}
    </Page>
  );
}
