import { Button, NativeSelect, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { ArrowLeftRight } from 'lucide-react';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type TransferSearch, transfersQuery } from '../../api/ledger';
import { firstOf, type Query } from '../../app/search';
import { LoadMore } from '../../kit/LoadMore';
import { AnchorLink } from '../../kit/links';
import { MoneyText } from '../../kit/MoneyText';
import { Empty, Failed, Waiting } from '../../kit/States';
import { When } from '../../kit/When';
import classes from './ledger.module.css';
import { KINDS, LedgerPage, Row, useKind } from './parts';

const FIELDS = ['kind', 'reference', 'owner', 'from', 'to'] as const;

/** Every transfer there is, the newest first. */
export function TransfersPage() {
  const { t } = useTranslation('ledger');
  return (
    <LedgerPage title={t('title')}>
      <Transfers />
    </LedgerPage>
  );
}

function Transfers() {
  const { t } = useTranslation('ledger');
  const query: Query = useSearch({ strict: false });
  const wanted: TransferSearch = {};
  for (const field of FIELDS) {
    const value = firstOf(query[field]);
    if (value) wanted[field] = value;
  }
  const transfers = useInfiniteQuery(transfersQuery(wanted));
  const kind = useKind();
  const items = transfers.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Stack>
      <Wanted wanted={wanted} />
      {transfers.isPending && <Waiting rows={6} height={60} />}
      {transfers.isError && items.length === 0 && (
        <Failed error={transfers.error} retry={() => void transfers.refetch()} />
      )}
      {transfers.isSuccess && items.length === 0 && (
        <Empty icon={ArrowLeftRight} title={t('transfers.none')} text={t('transfers.noneText')} />
      )}
      {items.length > 0 && (
        <ul className={classes.rows}>
          {items.map((transfer) => (
            <Row
              key={`${transfer.kind} ${transfer.reference}`}
              name={
                <AnchorLink to="/admin/ledger/transfer" search={{ kind: transfer.kind, reference: transfer.reference }}>
                  {kind(transfer.kind)}
                </AnchorLink>
              }
              amount={<MoneyText value={transfer.amount} />}
              about={<When at={transfer.at} />}
              code={transfer.reference}
            />
          ))}
        </ul>
      )}
      <LoadMore query={transfers} />
    </Stack>
  );
}

function Wanted({ wanted }: { wanted: TransferSearch }) {
  const { t } = useTranslation('ledger');
  const kind = useKind();
  const navigate = useNavigate();
  const [typed, setTyped] = useState(wanted);
  const search = (event: SyntheticEvent) => {
    event.preventDefault();
    void navigate({ to: '/admin/ledger', search: { ...typed } });
  };
  const field = (name: (typeof FIELDS)[number]) => ({
    label: t(`filter.${name}`),
    value: typed[name] ?? '',
    onChange: (event: { currentTarget: { value: string } }) =>
      setTyped({ ...typed, [name]: event.currentTarget.value }),
  });
  return (
    <form onSubmit={search} noValidate role="search" aria-label={t('filter')}>
      <Stack gap="sm">
        <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
          <NativeSelect
            {...field('kind')}
            data={[
              { value: '', label: t('filter.any') },
              ...KINDS.map((value) => ({ value, label: kind(value) })).sort((a, b) => a.label.localeCompare(b.label)),
            ]}
          />
          <TextInput {...field('reference')} placeholder="order:…" />
          <TextInput {...field('owner')} placeholder="user:…" />
        </SimpleGrid>
        <div className={classes.span}>
          <TextInput {...field('from')} type="date" />
          <TextInput {...field('to')} type="date" />
          <Button type="submit" variant="default">
            {t('filter.go')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
