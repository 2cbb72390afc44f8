import { Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Coins } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { entriesQuery, walletQuery } from '../api/wallet';
import type { Balance, Entry } from '../api/types';
import { SignedIn } from '../app/SignedIn';
import { LoadMore } from '../kit/LoadMore';
import { MoneyText } from '../kit/MoneyText';
import { Page } from '../kit/Page';
import { Empty, Failed, Waiting } from '../kit/States';
import { When } from '../kit/When';
import { TopUpForm } from './TopUpForm';
import classes from './wallet.module.css';

export function WalletPage() {
  const { t } = useTranslation('wallet');
  return <SignedIn title={t('title')}>{() => <Mine />}</SignedIn>;
}

function Mine() {
  const { t } = useTranslation('wallet');
  const wallet = useQuery(walletQuery());
  return (
    <Page title={t('title')}>
      {wallet.isPending && <Waiting rows={2} height={112} />}
      {wallet.isError && <Failed error={wallet.error} retry={() => void wallet.refetch()} />}
      {wallet.data?.balances.map((balance) => (
        <Stack key={balance.currency} gap="lg">
          <Balances balance={balance} />
          <div className={classes.columns}>
            <Entries currency={balance.currency} />
            <TopUpForm currency={balance.currency} />
          </div>
        </Stack>
      ))}
    </Page>
  );
}

function Balances({ balance }: { balance: Balance }) {
  const { t } = useTranslation('wallet');
  const { currency, spend, earned, pending, held, debt } = balance;
  const available = (BigInt(spend) + BigInt(earned)).toString();
  const part = (name: 'available' | 'pending' | 'held' | 'debt', amount: string) => (
    <Paper p="md" key={name}>
      <Text c="dimmed">{t(`balance.${name}`)}</Text>
      <Text className={classes.sum}>
        <MoneyText value={{ amount, currency }} flash />
      </Text>
      <Text size="sm" c="dimmed">
        {t(`balance.${name}.text`)}
      </Text>
    </Paper>
  );
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
      {part('available', available)}
      {part('pending', pending)}
      {held !== '0' && part('held', held)}
      {debt !== '0' && part('debt', debt)}
    </SimpleGrid>
  );
}

function Entries({ currency }: { currency: string }) {
  const { t } = useTranslation('wallet');
  const entries = useInfiniteQuery(entriesQuery(currency));
  const items = entries.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section>
      <Title order={2} mb="sm">
        {t('entries')}
      </Title>
      <Stack gap="sm">
        {entries.isPending && <Waiting rows={4} height={60} />}
        {entries.isError && items.length === 0 && <Failed error={entries.error} retry={() => void entries.refetch()} />}
        {entries.isSuccess && items.length === 0 && (
          <Empty icon={Coins} title={t('entries.empty')} text={t('entries.emptyText')} />
        )}
        {items.length > 0 && (
          <ul className={classes.entries}>
            {items.map((entry) => (
              <EntryRow key={entry.id} entry={entry} />
            ))}
          </ul>
        )}
        <LoadMore query={entries} />
      </Stack>
    </section>
  );
}

function EntryRow({ entry }: { entry: Entry }) {
  const { t, i18n } = useTranslation('wallet');
  const say = (key: string, otherwise: string) => (i18n.exists(`wallet:${key}`) ? t(key as 'title') : otherwise);
  const kind = say(`kind.${entry.kind}`, entry.kind);
  return (
    <li className={classes.entry}>
      <div>
        {entry.object.type === 'order' ? (
          <Link to="/orders/$id" params={{ id: entry.object.id }} className={classes.link}>
            {kind}
          </Link>
        ) : (
          <Text>{kind}</Text>
        )}
        <Text size="sm" c="dimmed">
          {say(`account.${entry.account}`, entry.account)} · <When at={entry.at} />
        </Text>
      </div>
      <div className={classes.amount}>
        <Text c={entry.amount.amount.startsWith('-') ? undefined : 'var(--fg-success)'}>
          <MoneyText value={entry.amount} signed />
        </Text>
        <Text size="sm" c="dimmed">
          {t('left')} <MoneyText value={entry.balanceAfter} />
        </Text>
      </div>
    </li>
  );
}
