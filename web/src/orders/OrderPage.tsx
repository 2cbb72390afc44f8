import { Alert, CopyButton, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Clock, Snowflake } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { orderQuery } from '../api/orders';
import type { Order } from '../api/types';
import { FailedPage } from '../app/fallbacks';
import { SignedIn } from '../app/SignedIn';
import page from '../kit/kit.module.css';
import { AnchorLink } from '../kit/links';
import { Page } from '../kit/Page';
import { Failed, Waiting } from '../kit/States';
import { Countdown, Exactly } from '../kit/When';
import { OrderActions } from './OrderActions';
import classes from './orders.module.css';
import { OrderDetails, OrderMoney } from './OrderDetails';
import { OrderSteps } from './OrderSteps';
import { OrderTimeline } from './OrderTimeline';
import { OrderBadge } from './state';

export function OrderPage() {
  const { t } = useTranslation('orders');
  return <SignedIn title={t('order')}>{() => <Found />}</SignedIn>;
}

function Found() {
  const { id } = useParams({ from: '/orders/$id' });
  const order = useQuery({ ...orderQuery(id), refetchInterval: 15_000 });
  const again = () => void order.refetch();
  if (order.data)
    return <OrderView order={order.data} failure={order.isError && <Failed error={order.error} retry={again} />} />;
  if (order.isError) return <FailedPage error={order.error} retry={again} />;
  return (
    <div className={page.page}>
      <Waiting rows={4} height={120} />
    </div>
  );
}

function OrderView({ order, failure }: { order: Order; failure: React.ReactNode }) {
  const { t } = useTranslation('orders');
  const other = order.role === 'SELLER' ? order.buyer : order.seller;
  const back =
    order.role === 'SELLER'
      ? ({ to: '/sales', label: t('sales') } as const)
      : ({ to: '/orders', label: t('purchases') } as const);
  return (
    <Page
      title={t('order.number', { number: order.number })}
      back={back}
      beside={<OrderBadge state={order.state} frozen={order.frozenSince != null} />}
    >
      {failure}
      <Text>
        {order.lot.title} ·{' '}
        <AnchorLink to="/sellers/$name" params={{ name: other.username }} underline="always">
          {other.displayName}
        </AnchorLink>
      </Text>
      <OrderSteps state={order.state} />
      <div className={classes.columns}>
        <div className={classes.main}>
          <Next order={order} />
          {order.note && <DeliveryNote note={order.note} />}
          <OrderActions key={order.version} order={order} />
          <OrderTimeline id={order.id} />
        </div>
        <div className={classes.side}>
          <OrderMoney order={order} />
          <OrderDetails order={order} />
        </div>
      </div>
    </Page>
  );
}

/** What will happen by itself, and when. */
function Next({ order }: { order: Order }) {
  const { t } = useTranslation('orders');
  const side = order.role === 'SELLER' ? 'seller' : 'buyer';
  if (order.frozenSince) {
    return (
      <Alert variant="light" color="danger" icon={<Snowflake aria-hidden />} title={t('frozen')}>
        <Text c="var(--fg-text)">{t(`frozen.${side}`)}</Text>
      </Alert>
    );
  }
  if (!order.next) {
    return <Text c="dimmed">{t(`end.${order.state}`)}</Text>;
  }
  return (
    <div className={classes.next} role="status">
      <Clock size={22} aria-hidden />
      <div>
        <Text>
          {t(`next.${order.next.kind}.${side}`)} <Countdown until={order.next.at} />.
        </Text>
        <Text size="sm" c="dimmed">
          <Exactly at={order.next.at} />
        </Text>
      </div>
    </div>
  );
}

/** What the seller handed over in words: only the buyer reads it. */
function DeliveryNote({ note }: { note: string }) {
  const { t } = useTranslation(['orders', 'common']);
  return (
    <Paper p="md" component="section" aria-labelledby="note">
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={2} size="h3" id="note">
            {t('note')}
          </Title>
          <CopyButton value={note}>
            {({ copied, copy }) => (
              <Button variant="default" onClick={copy}>
                {copied ? t('common:copied') : t('common:copy')}
              </Button>
            )}
          </CopyButton>
        </Group>
        <div className={classes.note}>{note}</div>
        <Text size="sm" c="dimmed">
          {t('note.help')}
        </Text>
      </Stack>
    </Paper>
  );
}
