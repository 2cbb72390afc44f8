import { Group, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { turnoverQuery } from '../../api/ledger';
import type { TurnoverDay } from '../../api/types';
import { DayChart } from '../../kit/DayChart';
import { SPANS } from '../../kit/days';
import { DaySpan } from '../../kit/DaySpan';
import { DayTable } from '../../kit/DayTable';
import { MoneyText } from '../../kit/MoneyText';
import { Failed, Waiting } from '../../kit/States';
import { LedgerPage } from './parts';

const SERIES = ['turnover', 'commission', 'topUps', 'payouts'] as const;

/** How much money moved on each day, and what for. */
export function TurnoverPage() {
  const { t } = useTranslation('ledger');
  return (
    <LedgerPage title={t('turnover')}>
      <Days />
    </LedgerPage>
  );
}

function Days() {
  const { t } = useTranslation(['ledger', 'wallet']);
  const [span, choose] = useState<number>(SPANS[0]);
  const turnover = useQuery(turnoverQuery(span));
  if (turnover.isError) return <Failed error={turnover.error} retry={() => void turnover.refetch()} />;
  const days = turnover.data?.days;
  return (
    <Stack>
      <Group>
        <DaySpan days={span} choose={choose} />
      </Group>
      {days ? (
        <>
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
            {SERIES.map((series) => (
              <Series key={series} label={t(`turnover.${series}`)} series={series} days={days} />
            ))}
          </SimpleGrid>
          <DayTable
            columns={SERIES.map((series) => t(`turnover.${series}`))}
            rows={days.map((at) => ({ day: at.day, values: SERIES.map((series) => at[series]) }))}
          />
        </>
      ) : (
        <Waiting rows={4} height={200} />
      )}
    </Stack>
  );
}

type SeriesProps = { label: string; series: (typeof SERIES)[number]; days: TurnoverDay[] };

function Series({ label, series, days }: SeriesProps) {
  const { t } = useTranslation('ledger');
  const sum = days.reduce((all, at) => all + BigInt(at[series].amount), 0n).toString();
  const currency = days[0]?.[series].currency ?? '';
  return (
    <Paper component="section" p="md">
      <Title order={2} size="h3">
        {label}
      </Title>
      <Text fz={22} mb="xs">
        <MoneyText value={{ amount: sum, currency }} />
      </Text>
      {sum === '0' && days.every((at) => at[series].amount === '0') ? (
        <Text c="dimmed">{t('turnover.none')}</Text>
      ) : (
        <DayChart label={label} days={days.map((at) => ({ day: at.day, value: at[series] }))} shape="bars" />
      )}
    </Paper>
  );
}
