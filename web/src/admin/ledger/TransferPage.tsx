import { Paper, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { transferQuery } from '../../api/ledger';
import { firstOf, type Query } from '../../app/search';
import { Facts } from '../../kit/Facts';
import { AnchorLink } from '../../kit/links';
import { MoneyText } from '../../kit/MoneyText';
import { Failed, Waiting } from '../../kit/States';
import { Exactly } from '../../kit/When';
import classes from './ledger.module.css';
import { AccountName, LedgerPage, Row, useKind } from './parts';

/** One transfer with both its sides. */
export function TransferPage() {
  const { t } = useTranslation('ledger');
  const query: Query = useSearch({ strict: false });
  return (
    <LedgerPage title={t('transfer')}>
      <Transfer kind={firstOf(query.kind)} reference={firstOf(query.reference)} />
    </LedgerPage>
  );
}

function Transfer(path: { kind: string; reference: string }) {
  const { t } = useTranslation('ledger');
  const kind = useKind();
  const found = useQuery(transferQuery(path));
  if (found.isError) return <Failed error={found.error} retry={() => void found.refetch()} />;
  if (!found.data) return <Waiting rows={3} height={80} />;
  const { transfer, entries } = found.data;
  return (
    <Stack>
      <Paper p="md">
        <Facts
          facts={[
            { label: t('filter.kind'), value: kind(transfer.kind) },
            { label: t('filter.reference'), value: <span className={classes.long}>{transfer.reference}</span> },
            { label: t('at'), value: <Exactly at={transfer.at} /> },
            !!transfer.reverses && {
              label: t('reverses'),
              value: (
                <AnchorLink to="/admin/ledger/transfer" search={{ ...transfer.reverses }} className={classes.long}>
                  {transfer.reverses.reference}
                </AnchorLink>
              ),
            },
          ]}
        />
      </Paper>
      <Title order={2} size="h3">
        {t('entries')}
      </Title>
      <ul className={classes.rows}>
        {entries.map((entry, index) => (
          <Row
            key={index}
            name={<AccountName owner={entry.owner} purpose={entry.purpose} currency={entry.amount.currency} />}
            amount={<MoneyText value={entry.amount} signed />}
            left={
              entry.balanceAfter && (
                <>
                  {t('left')} <MoneyText value={entry.balanceAfter} />
                </>
              )
            }
            code={entry.owner}
          />
        ))}
      </ul>
    </Stack>
  );
}
