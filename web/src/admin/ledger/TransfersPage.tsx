import { Button, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
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
import { LedgerPage, useKind } from './parts';

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
            <li key={`${transfer.kind} ${transfer.reference}`} className={classes.row}>
              <div>
                <AnchorLink to="/admin/ledger/transfer" search={{ kind: transfer.kind, reference: transfer.reference }}>
                  {kind(transfer.kind)}
                </AnchorLink>
                <Text size="sm" c="dimmed" className={classes.long}>
                  {transfer.reference}
                </Text>
                <Text size="sm" c="dimmed">
                  <When at={transfer.at} />
                </Text>
              </div>
              <div className={classes.amount}>
                <MoneyText value={transfer.amount} />
              </div>
            </li>
          ))}
        </ul>
      )}
      <LoadMore query={transfers} />
    </Stack>
  );
}

function Wanted({ wanted }: { wanted: TransferSearch }) {
  const { t } = useTranslation('ledger');
  const navigate = useNavigate();
  const [typed, setTyped] = useState(wanted);
  const search = (event: SyntheticEvent) => {
    event.preventDefault();
    void navigate({ to: '/admin/ledger', search: { ...typed } });
  };
  return (
    <form onSubmit={search} noValidate role="search">
      <Stack gap="sm">
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
          {FIELDS.map((field) => (
            <TextInput
              key={field}
              type={field === 'from' || field === 'to' ? 'date' : 'text'}
              label={t(`filter.${field}`)}
              placeholder={field === 'owner' ? 'user:…, order:…' : undefined}
              value={typed[field] ?? ''}
              onChange={(event) => setTyped({ ...typed, [field]: event.currentTarget.value })}
            />
          ))}
        </SimpleGrid>
        <Button type="submit" variant="default">
          {t('filter.go')}
        </Button>
      </Stack>
    </form>
  );
}
