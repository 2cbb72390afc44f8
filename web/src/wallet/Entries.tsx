import { Button, NativeSelect, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Coins } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entry } from '../api/types';
import { type Account, type EntrySearch, entriesQuery, saveTable } from '../api/wallet';
import { LoadMore } from '../kit/LoadMore';
import { MoneyText } from '../kit/MoneyText';
import { Empty, Failed, Waiting } from '../kit/States';
import { When } from '../kit/When';
import classes from './wallet.module.css';

const ACCOUNTS: Account[] = ['spend', 'earned', 'pending', 'held', 'payout', 'debt'];

/** Every movement of somebody's money, as much of it as he wants to see. */
export function Entries({ currency }: { currency: string }) {
  const { t } = useTranslation('wallet');
  const [search, setSearch] = useState<EntrySearch>({});
  const entries = useInfiniteQuery(entriesQuery(currency, search));
  const items = entries.data?.pages.flatMap((page) => page.items) ?? [];
  const all = Object.values(search).every((value) => !value);
  return (
    <section>
      <Title order={2} mb="sm">
        {t('entries')}
      </Title>
      <Stack gap="sm">
        {(items.length > 0 || !all) && <Wanted currency={currency} search={search} change={setSearch} />}
        {entries.isPending && <Waiting rows={4} height={60} />}
        {entries.isError && items.length === 0 && <Failed error={entries.error} retry={() => void entries.refetch()} />}
        {entries.isSuccess && items.length === 0 && (
          <Empty
            icon={Coins}
            title={all ? t('entries.empty') : t('filter.none')}
            text={all ? t('entries.emptyText') : t('filter.noneText')}
          />
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

type WantedProps = { currency: string; search: EntrySearch; change: (search: EntrySearch) => void };

function Wanted({ currency, search, change }: WantedProps) {
  const { t } = useTranslation('wallet');
  const [problem, setProblem] = useState<unknown>();
  const save = () => {
    setProblem(undefined);
    saveTable(currency, search).catch(setProblem);
  };
  return (
    <Stack gap="sm" role="search" aria-label={t('filter')}>
      <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="sm">
        <NativeSelect
          label={t('filter.account')}
          value={search.account ?? ''}
          onChange={(event) => change({ ...search, account: event.currentTarget.value as Account })}
          data={[
            { value: '', label: t('filter.all') },
            ...ACCOUNTS.map((value) => ({ value, label: t(`account.${value}`) })),
          ]}
        />
        <TextInput
          type="date"
          label={t('filter.from')}
          value={search.from ?? ''}
          onChange={(event) => change({ ...search, from: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={t('filter.to')}
          value={search.to ?? ''}
          onChange={(event) => change({ ...search, to: event.currentTarget.value })}
        />
      </SimpleGrid>
      <Button variant="default" onClick={save}>
        {t('table')}
      </Button>
      {problem !== undefined && <Failed error={problem} retry={save} />}
    </Stack>
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
