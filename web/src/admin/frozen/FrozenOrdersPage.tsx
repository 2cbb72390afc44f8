import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Snowflake } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { decideFrozenOrder, frozenOrdersQuery } from '../../api/frozen';
import type { FrozenOrder, OrderState, UserCard } from '../../api/types';
import { missing } from '../../kit/checks';
import { Facts } from '../../kit/Facts';
import { LongTextField } from '../../kit/fields';
import { LoadMore } from '../../kit/LoadMore';
import { AnchorLink } from '../../kit/links';
import { MoneyText } from '../../kit/MoneyText';
import { Page } from '../../kit/Page';
import { ProblemSummary } from '../../kit/ProblemSummary';
import { Empty, Failed, Waiting } from '../../kit/States';
import { useForm } from '../../kit/useForm';
import { useIntent } from '../../kit/useIntent';
import { When } from '../../kit/When';
import { OrderBadge } from '../../orders/state';
import { Keepers } from '../parts';

/** The orders that stand still because their buyer's payment was taken back. */
export function FrozenOrdersPage() {
  const { t } = useTranslation('admin');
  return (
    <Keepers title={t('frozen')} needs="market.decide-orders">
      <Orders />
    </Keepers>
  );
}

function Orders() {
  const { t } = useTranslation(['frozen', 'admin', 'common']);
  const orders = useInfiniteQuery(frozenOrdersQuery());
  const items = orders.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title={t('admin:frozen')} width="narrow" back={{ to: '/admin', label: t('common:nav.admin') }}>
      <Text>{t('about')}</Text>
      {orders.isPending && <Waiting rows={3} height={220} />}
      {orders.isError && items.length === 0 && <Failed error={orders.error} retry={() => void orders.refetch()} />}
      {orders.isSuccess && items.length === 0 && <Empty icon={Snowflake} title={t('none')} text={t('noneText')} />}
      {items.map((order) => (
        <Case key={order.id} order={order} />
      ))}
      <LoadMore query={orders} />
    </Page>
  );
}

function Case({ order }: { order: FrozenOrder }) {
  const { t } = useTranslation('frozen');
  return (
    <Paper p="md" component="section" aria-labelledby={order.id}>
      <Stack>
        <Group justify="space-between" gap="xs">
          <Title order={2} size="h3" id={order.id} style={{ overflowWrap: 'anywhere' }}>
            {order.number} · {order.title}
          </Title>
          <OrderBadge state={order.state as OrderState} />
        </Group>
        <Facts
          facts={[
            { label: t('price'), value: <MoneyText value={order.gross} /> },
            { label: t('owes'), value: <MoneyText value={order.buyerOwes} /> },
            { label: t('buyer'), value: <Somebody card={order.buyer} /> },
            { label: t('seller'), value: <Somebody card={order.seller} /> },
            {
              label: t('payment'),
              value: (
                <AnchorLink to="/admin/payments/$id" params={{ id: order.payment }}>
                  {t('payment.open')}
                </AnchorLink>
              ),
            },
            { label: t('paid'), value: <When at={order.paidAt} /> },
            { label: t('since'), value: <When at={order.frozenSince} /> },
          ]}
        />
        {order.proven && <Text>{t('proven')}</Text>}
        <Decision order={order} />
      </Stack>
    </Paper>
  );
}

function Somebody({ card }: { card: UserCard }) {
  return (
    <AnchorLink to="/admin/users/$id" params={{ id: card.id }}>
      @{card.username}
    </AnchorLink>
  );
}

/** Continue or refund, and why. */
function Decision({ order }: { order: FrozenOrder }) {
  const { t } = useTranslation(['frozen', 'desk']);
  const intent = useIntent();
  const form = useForm({
    initial: { reason: '' },
    check: (values) => missing(values, 'reason'),
    send: ({ reason = '' }, button) => {
      const verdict = button === 'refund' ? 'refund' : 'continue';
      const why = reason.trim();
      return decideFrozenOrder(order.id, verdict, why, intent.keyFor({ verdict, why }));
    },
  });
  return (
    <form onSubmit={form.submit} noValidate aria-label={t('decision', { number: order.number })}>
      <Stack>
        <ProblemSummary form={form} labels={{ reason: t('desk:reason') }} />
        <LongTextField
          form={form}
          name="reason"
          label={t('desk:reason')}
          help={t('desk:reason.help')}
          maxLength={500}
          required
        />
        <Group>
          <Button type="submit" value="continue" variant="default" loading={form.busy}>
            {t('continue')}
          </Button>
          {!order.proven && (
            <Button type="submit" value="refund" variant="outline" color="danger" loading={form.busy}>
              {t('refund')}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}
