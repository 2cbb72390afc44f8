import { Badge, Group, NativeSelect, Paper, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { ChevronRight, CreditCard } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { paymentsQuery } from '../../api/payments';
import type { PaymentAdmin, TopUp } from '../../api/types';
import { LoadMore } from '../../kit/LoadMore';
import { MoneyText } from '../../kit/MoneyText';
import { NavLinkTo } from '../../kit/NavLinkTo';
import { Page } from '../../kit/Page';
import { Empty, Failed, Waiting } from '../../kit/States';
import { When } from '../../kit/When';
import { LOOKS } from '../../wallet/looks';
import { Keepers } from '../parts';

const SUSPENDED = 'suspended';
const STATES = Object.keys(LOOKS) as TopUp['state'][];

export function PaymentsPage() {
  const { t } = useTranslation('admin');
  return (
    <Keepers title={t('payments')} needs="payments.view-payments">
      <Payments />
    </Keepers>
  );
}

function Payments() {
  const { t } = useTranslation(['admin', 'common', 'wallet']);
  const [wanted, setWanted] = useState('');
  const state = STATES.find((each) => each === wanted);
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
          ...STATES.map((value) => ({ value, label: t(`wallet:state.${value}`) })),
        ]}
      />
      {payments.isPending && <Waiting rows={8} height={60} />}
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
      mih={60}
      label={
        <Text span fw={600}>
          <MoneyText value={payment.amount} /> · @{payment.username}
        </Text>
      }
      description={
        <>
          {t(`provider.${payment.provider}` as 'provider')} · {t(`state.${payment.state}`)} ·{' '}
          <When at={payment.createdAt} />
        </>
      }
      rightSection={
        <Group gap="xs" wrap="nowrap">
          {payment.suspended && (
            <Badge color="warning" variant="light">
              {t('admin:payments.aside')}
            </Badge>
          )}
          <ChevronRight size={18} aria-hidden />
        </Group>
      }
    />
  );
}
