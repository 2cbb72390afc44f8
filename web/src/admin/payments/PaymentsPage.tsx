import { Group, NativeSelect, Paper } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { ChevronRight, CircleAlert, CreditCard } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { paymentsQuery } from '../../api/payments';
import type { PaymentAdmin } from '../../api/types';
import { LoadMore } from '../../kit/LoadMore';
import { MoneyText } from '../../kit/MoneyText';
import { NavLinkTo } from '../../kit/NavLinkTo';
import { Page } from '../../kit/Page';
import { StateBadge } from '../../kit/StateBadge';
import { Empty, Failed, Waiting } from '../../kit/States';
import { When } from '../../kit/When';
import { Keepers } from '../parts';
import { PAYMENT_STATES, PaymentBadge } from './PaymentBadge';

const SUSPENDED = 'suspended';

export function PaymentsPage() {
  const { t } = useTranslation('admin');
  return (
    <Keepers title={t('payments')} needs="payments.view-payments">
      <Payments />
    </Keepers>
  );
}

function Payments() {
  const { t } = useTranslation(['admin', 'common']);
  const [wanted, setWanted] = useState('');
  const state = PAYMENT_STATES.find((each) => each === wanted);
  const payments = useInfiniteQuery(paymentsQuery(state, wanted === SUSPENDED));
  const items = payments.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title={t('payments')} width="narrow" back={{ to: '/admin', label: t('common:nav.admin') }}>
      <NativeSelect
        label={t('payments.state')}
        value={wanted}
        onChange={(event) => setWanted(event.currentTarget.value)}
        data={[
          { value: '', label: t('payments.any') },
          { value: SUSPENDED, label: t('payments.suspended') },
          ...PAYMENT_STATES.map((value) => ({ value, label: t(`payments.state.${value}`) })),
        ]}
      />
      {payments.isPending && <Waiting rows={8} height={72} />}
      {payments.isError && items.length === 0 && (
        <Failed error={payments.error} retry={() => void payments.refetch()} />
      )}
      {payments.isSuccess && items.length === 0 && (
        <Empty icon={CreditCard} title={t('payments.none')} text={t('payments.noneText')} />
      )}
      {items.length > 0 && (
        <Paper>
          {items.map((payment) => (
            <Line key={payment.id} payment={payment} />
          ))}
        </Paper>
      )}
      <LoadMore query={payments} />
    </Page>
  );
}

function Line({ payment }: { payment: PaymentAdmin }) {
  const { t } = useTranslation(['wallet', 'admin']);
  return (
    <NavLinkTo
      to="/admin/payments/$id"
      params={{ id: payment.id }}
      mih={72}
      label={
        <Group gap="xs">
          <MoneyText value={payment.amount} />
          <PaymentBadge state={payment.state} />
          {payment.suspended && (
            <StateBadge look={{ icon: CircleAlert, tone: 'warning' }}>{t('admin:payments.aside')}</StateBadge>
          )}
        </Group>
      }
      description={
        <>
          @{payment.username} · {t(`provider.${payment.provider}` as 'provider')} · <When at={payment.createdAt} />
        </>
      }
      rightSection={<ChevronRight size={18} aria-hidden />}
    />
  );
}
