import { Paper, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Order } from '../api/types';
import { useLanguage } from '../app/i18n';
import { Facts } from '../kit/Facts';
import { MoneyText } from '../kit/MoneyText';
import { Exactly } from '../kit/When';
import market from '../market/market.module.css';
import { PerUnit } from '../market/PerUnit';
import { AnchorLink } from '../kit/links';

/** Who paid what and what became of it. */
export function OrderMoney({ order }: { order: Order }) {
  const { t } = useTranslation('orders');
  const seller = order.role !== 'BUYER';
  const has = ({ amount }: { amount: string }) => amount !== '0';
  return (
    <Paper p="md" component="section">
      <Title order={2} size="h3">
        {t('money')}
      </Title>
      <Facts
        facts={[
          { label: t('money.gross'), value: <MoneyText value={order.gross} /> },
          seller && { label: t('money.commission'), value: <MoneyText value={order.commission} /> },
          seller && { label: t('money.net'), value: <MoneyText value={order.net} /> },
          has(order.released) && { label: t('money.released'), value: <MoneyText value={order.released} /> },
          has(order.refunded) && { label: t('money.refunded'), value: <MoneyText value={order.refunded} /> },
          !!order.holdUntil && seller && { label: t('money.hold'), value: <Exactly at={order.holdUntil} /> },
        ]}
      />
    </Paper>
  );
}

/** The purchase as it was agreed: nothing the seller edits later changes it. */
export function OrderDetails({ order }: { order: Order }) {
  const { t } = useTranslation(['orders', 'market']);
  const language = useLanguage();
  const { lot } = order;
  return (
    <Paper p="md" component="section">
      <Title order={2} size="h3">
        {t('snapshot')}
      </Title>
      <Text size="sm" c="dimmed">
        {t('snapshot.text')}
      </Text>
      <Facts
        facts={[
          {
            label: t('lot'),
            value: (
              <AnchorLink to="/lots/$id" params={{ id: lot.id }}>
                {lot.title}
              </AnchorLink>
            ),
          },
          { label: t('game'), value: `${lot.game.name}: ${lot.category.name}` },
          {
            label: t('price'),
            value: (
              <>
                <MoneyText value={lot.unitPrice} /> <PerUnit lot={lot} />
              </>
            ),
          },
          { label: t('market:quantity'), value: `${order.quantity.toLocaleString(language)} ${lot.unitName}` },
          ...lot.attrs.map(({ label, text }) => ({ label, value: text })),
          ...order.fields.map(({ label, value }) => ({ label, value })),
          !!order.message && { label: t('message'), value: order.message },
          { label: t('buyer'), value: order.buyer.displayName },
          { label: t('market:seller'), value: order.seller.displayName },
          { label: t('placed'), value: <Exactly at={order.createdAt} /> },
          { label: t('deliverBy'), value: <Exactly at={order.deliverBy} /> },
        ]}
      />
      <details>
        <summary>{t('market:lot.description')}</summary>
        <Text size="sm" className={market.prose}>
          {lot.description}
        </Text>
      </details>
    </Paper>
  );
}
