import { Group, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { ReceiptText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ordersQuery } from '../api/orders';
import type { OrderRow, OrderState } from '../api/types';
import { firstOf, type Query } from '../app/search';
import { SignedIn } from '../app/SignedIn';
import { useLanguage } from '../app/i18n';
import { LoadMore } from '../kit/LoadMore';
import { MoneyText } from '../kit/MoneyText';
import { Page } from '../kit/Page';
import { Empty, Failed, Waiting } from '../kit/States';
import { Countdown, When } from '../kit/When';
import market from '../market/market.module.css';
import classes from './orders.module.css';
import { OrderBadge, STATES } from './state';
import { ButtonLink } from '../kit/links';

export function PurchasesPage() {
  const { t } = useTranslation('orders');
  return <SignedIn title={t('purchases')}>{() => <Orders role="buyer" title={t('purchases')} />}</SignedIn>;
}

export function SalesPage() {
  const { t } = useTranslation('orders');
  return <SignedIn title={t('sales')}>{() => <Orders role="seller" title={t('sales')} />}</SignedIn>;
}

function Orders({ role, title }: { role: 'buyer' | 'seller'; title: string }) {
  const { t } = useTranslation('orders');
  const query: Query = useSearch({ strict: false });
  const state: OrderState | '' = STATES.find((one) => one === firstOf(query.state)) ?? '';
  const orders = useInfiniteQuery({ ...ordersQuery(role, state), refetchInterval: 30_000 });
  const items = orders.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title={title}>
      <nav className={market.tabs} aria-label={t('states')}>
        {(['', ...STATES] as const).map((one) => (
          <Link
            key={one}
            to="."
            search={one ? { state: one } : {}}
            activeOptions={{ exact: true, includeSearch: true }}
            className={market.tab}
          >
            {one ? t(`tab.${one}`) : t('tab.all')}
          </Link>
        ))}
      </nav>
      {orders.isPending && <Waiting rows={5} height={92} />}
      {orders.isError && items.length === 0 && <Failed error={orders.error} retry={() => void orders.refetch()} />}
      {orders.isSuccess && items.length === 0 && <Nothing role={role} filtered={state !== ''} />}
      <Stack gap="sm" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
        {items.map((order) => (
          <OrderLine key={order.id} order={order} role={role} />
        ))}
      </Stack>
      <LoadMore query={orders} />
    </Page>
  );
}

function OrderLine({ order, role }: { order: OrderRow; role: 'buyer' | 'seller' }) {
  const { t } = useTranslation('orders');
  const language = useLanguage();
  return (
    <li className={classes.row}>
      <div>
        <Link to="/orders/$id" params={{ id: order.id }} className={market.stretch}>
          <span className={market.title}>{order.title}</span>
        </Link>
        <Text size="sm" c="dimmed">
          {order.number} · {t(role === 'buyer' ? 'from' : 'to', { name: order.other.displayName })} ·{' '}
          {t('pieces', { n: order.quantity.toLocaleString(language) })} · <When at={order.createdAt} />
        </Text>
      </div>
      <Group gap="xs" className={classes.state}>
        <OrderBadge state={order.state} frozen={order.frozenSince != null} />
        {order.next && (
          <Text size="sm" c="dimmed">
            {t(`nextShort.${order.next.kind}`)} <Countdown until={order.next.at} />
          </Text>
        )}
      </Group>
      <Text className={classes.sum}>
        <MoneyText value={order.gross} />
      </Text>
    </li>
  );
}

function Nothing({ role, filtered }: { role: 'buyer' | 'seller'; filtered: boolean }) {
  const { t } = useTranslation('orders');
  if (filtered) return <Empty icon={ReceiptText} title={t('none.filtered')} text={t('none.filteredText')} />;
  return (
    <Empty
      icon={ReceiptText}
      title={t(`none.${role}`)}
      text={t(`none.${role}Text`)}
      action={<ButtonLink to={role === 'buyer' ? '/games' : '/sell'}>{t(`none.${role}Action`)}</ButtonLink>}
    />
  );
}
