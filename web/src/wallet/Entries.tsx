import { Button, Group, NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Coins, Download } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entry } from '../api/types';
import { type Account, type EntrySearch, entriesQuery, saveTable } from '../api/wallet';
import { LoadMore } from '../kit/LoadMore';
import { MoneyText } from '../kit/MoneyText';
import { Empty, Failed, Waiting } from '../kit/States';
import { When } from '../kit/When';
import { ObjectLink } from './ObjectLink';
import classes from './wallet.module.css';

const DAYS = ['from', 'to'] as const;
const ACCOUNTS: Account[] = ['spend', 'earned', 'pending', 'held', 'payout', 'debt'];

/** Every movement of somebody's money, as much of it as he wants to see. */
export function Entries({ currency }: { currency: string }) {
  const { t } = useTranslation('wallet');
  const [search, setSearch] = useState<EntrySearch>({});
  const entries = useInfiniteQuery(entriesQuery(currency, search));
  const items = entries.data?.pages.flatMap((page) => page.items) ?? [];
  const all = Object.values(search).every((value) => !value);
  const [problem, setProblem] = useState<unknown>();
  const save = () => {
    setProblem(undefined);
    saveTable(currency, search).catch(setProblem);
  };
  return (
    <section>
      <Group justify="space-between" gap="sm" mb="sm">
        <Title order={2}>{t('entries')}</Title>
        {items.length > 0 && (
          <Button variant="default" leftSection={<Download size={18} aria-hidden />} onClick={save}>
            {t('table')}
          </Button>
        )}
      </Group>
      <Stack gap="sm">
        {problem !== undefined && <Failed error={problem} retry={save} />}
        {(items.length > 0 || !all) && <Wanted search={search} change={setSearch} />}
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

type WantedProps = { search: EntrySearch; change: (search: EntrySearch) => void };

function Wanted({ search, change }: WantedProps) {
  const { t } = useTranslation('wallet');
  return (
    <div className={classes.wanted} role="search" aria-label={t('filter')}>
      <NativeSelect
        label={t('filter.account')}
        value={search.account ?? ''}
        onChange={(event) => change({ ...search, account: event.currentTarget.value as Account })}
        data={[
          { value: '', label: t('filter.all') },
          ...ACCOUNTS.map((value) => ({ value, label: t(`account.${value}`) })),
        ]}
      />
      {DAYS.map((name) => (
        <TextInput
          key={name}
          type="date"
          label={t(`filter.${name}`)}
          value={search[name] ?? ''}
          onChange={(event) => change({ ...search, [name]: event.currentTarget.value })}
        />
      ))}
    </div>
  );
}

function EntryRow({ entry }: { entry: Entry }) {
  const { t, i18n } = useTranslation('wallet');
  const say = (key: string, otherwise: string) => (i18n.exists(`wallet:${key}`) ? t(key as 'title') : otherwise);
  const kind = say(`kind.${entry.kind}`, entry.kind);
  return (
    <li className={classes.movement}>
      <div className={classes.line}>
        <ObjectLink object={entry.object} name={kind} />
        <Text c={entry.amount.amount.startsWith('-') ? undefined : 'var(--fg-success)'}>
          <MoneyText value={entry.amount} signed />
        </Text>
      </div>
      <div className={classes.line}>
        <Text size="sm" c="dimmed">
          <span className={classes.part}>{say(`account.${entry.account}`, entry.account)} ·</span>{' '}
          <When at={entry.at} />
        </Text>
        <Text size="sm" c="dimmed" className={classes.left}>
          {t('left')} <MoneyText value={entry.balanceAfter} />
        </Text>
      </div>
    </li>
  );
}
