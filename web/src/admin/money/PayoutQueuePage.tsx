import { Group, NativeSelect, Paper } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Banknote, ChevronRight, Users } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { payoutQueueQuery } from '../../api/payouts';
import type { PayoutState, QueuedPayout } from '../../api/types';
import { LoadMore } from '../../kit/LoadMore';
import { MoneyText } from '../../kit/MoneyText';
import { NavLinkTo } from '../../kit/NavLinkTo';
import { Page } from '../../kit/Page';
import { StateBadge } from '../../kit/StateBadge';
import { Empty, Failed, Waiting } from '../../kit/States';
import { When } from '../../kit/When';
import { PAYOUT_METHODS, PAYOUT_STATES, PayoutBadge } from '../../payouts/state';
import { Keepers } from '../parts';

/** The payouts that wait for somebody, and what became of others. */
export function PayoutQueuePage() {
  const { t } = useTranslation('payouts');
  return (
    <Keepers title={t('queue')} needs="payments.approve-payouts">
      <Queue />
    </Keepers>
  );
}

function Queue() {
  const { t } = useTranslation(['payouts', 'common']);
  const [state, setState] = useState<PayoutState | ''>('');
  const [method, setMethod] = useState('');
  const queue = useInfiniteQuery(payoutQueueQuery(state === '' ? undefined : state, method));
  const items = queue.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title={t('queue')} width="narrow" back={{ to: '/admin', label: t('common:nav.admin') }}>
      <Group align="end" gap="sm">
        <NativeSelect
          label={t('queue.state')}
          value={state}
          onChange={(event) => setState(event.currentTarget.value as typeof state)}
          data={[
            { value: '', label: t('queue.any') },
            ...PAYOUT_STATES.map((value) => ({ value, label: t(`state.${value}`) })),
          ]}
          flex="1 1 160px"
        />
        <NativeSelect
          label={t('method')}
          value={method}
          onChange={(event) => setMethod(event.currentTarget.value)}
          data={[
            { value: '', label: t('queue.any') },
            ...PAYOUT_METHODS.map((value) => ({ value, label: t(`method.${value}`) })),
          ]}
          flex="1 1 160px"
        />
      </Group>
      {queue.isPending && <Waiting rows={6} height={72} />}
      {queue.isError && items.length === 0 && <Failed error={queue.error} retry={() => void queue.refetch()} />}
      {queue.isSuccess && items.length === 0 && (
        <Empty icon={Banknote} title={t('queue.none')} text={t('queue.noneText')} />
      )}
      {items.length > 0 && (
        <Paper>
          {items.map((row) => (
            <QueueLine key={row.payout.id} row={row} />
          ))}
        </Paper>
      )}
      <LoadMore query={queue} />
    </Page>
  );
}

function QueueLine({ row }: { row: QueuedPayout }) {
  const { t } = useTranslation('payouts');
  return (
    <NavLinkTo
      to="/admin/payouts/$id"
      params={{ id: row.payout.id }}
      mih={72}
      label={
        <Group gap="xs">
          <MoneyText value={row.payout.amount} />
          <PayoutBadge state={row.payout.state} />
          {row.shared && <StateBadge look={{ icon: Users, tone: 'danger' }}>{t('shared')}</StateBadge>}
        </Group>
      }
      description={
        <>
          @{row.username} · {row.payout.details} · <When at={row.payout.requestedAt} />
        </>
      }
      rightSection={<ChevronRight size={18} aria-hidden />}
    />
  );
}
