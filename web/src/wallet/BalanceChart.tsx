import { Group, Paper, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { balanceHistoryQuery } from '../api/wallet';
import { DayChart } from '../kit/DayChart';
import { SPANS } from '../kit/days';
import { DaySpan } from '../kit/DaySpan';
import { DayTable } from '../kit/DayTable';
import { Failed, Waiting } from '../kit/States';

/** What was at hand at the end of each of the last days; nothing while there never was anything. */
export function BalanceChart({ currency }: { currency: string }) {
  const { t } = useTranslation('wallet');
  const [span, choose] = useState<number>(SPANS[0]);
  const history = useQuery(balanceHistoryQuery(currency, span));
  if (history.isError) return <Failed error={history.error} retry={() => void history.refetch()} />;
  const days = history.data?.days.map(({ day, available }) => ({ day, value: available }));
  if (days?.every(({ value }) => value.amount === '0') && span === SPANS[0]) return null;
  return (
    <Paper component="section" p="md">
      <Stack gap="sm">
        <Group justify="space-between" gap="sm">
          <Title order={2} size="h3">
            {t('history')}
          </Title>
          <DaySpan days={span} choose={choose} />
        </Group>
        {days ? (
          <>
            <DayChart label={t('history')} days={days} shape="line" />
            <DayTable
              columns={[t('balance.available')]}
              rows={days.map(({ day, value }) => ({ day, values: [value] }))}
            />
          </>
        ) : (
          <Waiting rows={1} height={160} />
        )}
      </Stack>
    </Paper>
  );
}
