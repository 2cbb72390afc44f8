import { Paper, Stack, Title } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { Coins } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type AccountPath, accountQuery, accountsQuery, statementQuery } from '../../api/ledger';
import { firstOf, type Query } from '../../app/search';
import { Facts } from '../../kit/Facts';
import { LoadMore } from '../../kit/LoadMore';
import { AnchorLink } from '../../kit/links';
import { MoneyText } from '../../kit/MoneyText';
import { Empty, Failed, Waiting } from '../../kit/States';
import { Exactly, When } from '../../kit/When';
import classes from './ledger.module.css';
import { AccountName, LedgerPage, Row, useKind, usePurpose } from './parts';

/** The accounts of one owner, or the statement of one of them. */
export function AccountPage() {
  const { t } = useTranslation('ledger');
  const query: Query = useSearch({ strict: false });
  const path = {
    owner: firstOf(query.owner),
    purpose: firstOf(query.purpose),
    currency: firstOf(query.currency),
  };
  return (
    <LedgerPage title={path.purpose ? t('account') : t('accounts')}>
      {path.purpose ? <Statement path={path} /> : <Accounts owner={path.owner} />}
    </LedgerPage>
  );
}

function Accounts({ owner }: { owner: string }) {
  const { t } = useTranslation('ledger');
  const found = useQuery(accountsQuery(owner));
  if (found.isError) return <Failed error={found.error} retry={() => void found.refetch()} />;
  if (!found.data) return <Waiting rows={4} height={60} />;
  if (found.data.accounts.length === 0) {
    return <Empty icon={Coins} title={t('accounts.none')} text={t('accounts.noneText')} />;
  }
  return (
    <ul className={classes.rows}>
      {found.data.accounts.map((account) => (
        <Row
          key={`${account.owner} ${account.purpose} ${account.balance.currency}`}
          name={<AccountName owner={account.owner} purpose={account.purpose} currency={account.balance.currency} />}
          amount={<MoneyText value={account.balance} />}
          left={account.until && <When at={account.until} />}
          code={account.owner}
        />
      ))}
    </ul>
  );
}

function Statement({ path }: { path: AccountPath }) {
  const { t } = useTranslation('ledger');
  const purpose = usePurpose();
  const account = useQuery(accountQuery(path));
  return (
    <Stack>
      {account.isError && <Failed error={account.error} retry={() => void account.refetch()} />}
      {account.data && (
        <Paper p="md">
          <Facts
            facts={[
              { label: t('purpose'), value: purpose(path.purpose) },
              {
                label: t('owner'),
                value: (
                  <AnchorLink to="/admin/ledger/account" search={{ owner: path.owner }} className={classes.long}>
                    {path.owner}
                  </AnchorLink>
                ),
              },
              { label: t('holds'), value: <MoneyText value={account.data.balance} /> },
              !!account.data.holder && {
                label: t('holder'),
                value: <span className={classes.long}>{account.data.holder}</span>,
              },
              !!account.data.until && { label: t('until'), value: <Exactly at={account.data.until} /> },
            ]}
          />
        </Paper>
      )}
      <Title order={2} size="h3">
        {t('entries')}
      </Title>
      <Entries path={path} />
    </Stack>
  );
}

function Entries({ path }: { path: AccountPath }) {
  const { t } = useTranslation('ledger');
  const kind = useKind();
  const entries = useInfiniteQuery(statementQuery(path));
  const items = entries.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Stack>
      {entries.isPending && <Waiting rows={4} height={60} />}
      {entries.isError && items.length === 0 && <Failed error={entries.error} retry={() => void entries.refetch()} />}
      {entries.isSuccess && items.length === 0 && (
        <Empty icon={Coins} title={t('entries.none')} text={t('entries.noneText')} />
      )}
      {items.length > 0 && (
        <ul className={classes.rows}>
          {items.map((entry, index) => (
            <Row
              key={index}
              name={
                <AnchorLink to="/admin/ledger/transfer" search={{ kind: entry.kind, reference: entry.reference }}>
                  {kind(entry.kind)}
                </AnchorLink>
              }
              amount={<MoneyText value={entry.amount} signed />}
              about={
                <>
                  {entry.seq != null && `№ ${entry.seq} · `}
                  <When at={entry.at} />
                </>
              }
              left={
                entry.balanceAfter && (
                  <>
                    {t('left')} <MoneyText value={entry.balanceAfter} />
                  </>
                )
              }
              code={entry.reference}
            />
          ))}
        </ul>
      )}
      <LoadMore query={entries} />
    </Stack>
  );
}
