import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { placeOrder } from '../api/orders';
import { isProblem } from '../api/problem';
import type { Lot, Money, NewOrder } from '../api/types';
import { startTopUp, topUpMethodsQuery } from '../api/wallet';
import { walletQuery } from '../api/mine';
import { refetch } from '../api/query';
import { useLanguage } from '../app/i18n';
import { LongTextField, SchemaField } from '../kit/fields';
import { Facts } from '../kit/Facts';
import { formatMoney, grossOf, isLess, minus } from '../kit/money';
import { MoneyText } from '../kit/MoneyText';
import { ProblemSummary } from '../kit/ProblemSummary';
import { checkSchema, readSchema } from '../kit/schema';
import { Sheet } from '../kit/Sheet';
import { millisOf, spanOf } from '../kit/time';
import { type Form, useForm } from '../kit/useForm';
import { useIntent } from '../kit/useIntent';
import { AnchorLink } from '../kit/links';
import { usePaying } from '../wallet/usePaying';

const LEAST_TOP_UP = 100n;

type Props = { lot: Lot; quantity: number; close: () => void };

/** The last look before paying: the sum, what the seller needs to know, what happens next. */
export function Checkout({ lot, quantity, close }: Props) {
  const { t } = useTranslation(['orders', 'market']);
  const language = useLanguage();
  const navigate = useNavigate();
  const intent = useIntent();
  const [price, setPrice] = useState(lot.unitPrice);
  const total = grossOf(price, quantity, lot.unitSize);

  const form = useForm({
    draft: `checkout.${lot.id}`,
    initial: { message: '' },
    check: (values) => checkSchema(lot.orderFields, values, 'fields.'),
    send: async (values) => {
      const order: NewOrder = { lotId: lot.id, quantity, expectedUnitPrice: price };
      if (values.message?.trim()) order.message = values.message.trim();
      if (lot.orderFields.length > 0) order.fields = readSchema(lot.orderFields, values, 'fields.');
      try {
        const placed = await placeOrder(order, intent.keyFor(order));
        await navigate({ to: '/orders/$id', params: { id: placed.id } });
      } catch (refused) {
        if (isProblem(refused, 'market.price-changed')) setPrice(refused.facts.current as Money);
        void refetch('/wallet', `/market/lots/${lot.id}`);
        throw refused;
      }
    },
  });
  const labels = Object.fromEntries(lot.orderFields.map(({ key, label }) => [`fields.${key}`, label]));

  return (
    <Sheet title={t('checkout')} opened close={close}>
      <form onSubmit={form.submit} noValidate>
        <Stack>
          <ProblemSummary form={form} labels={{ ...labels, message: t('message'), quantity: t('market:quantity') }} />
          <Facts
            facts={[
              { label: t('lot'), value: lot.title },
              {
                label: t('sum'),
                value: (
                  <>
                    <MoneyText value={price} flash />
                    {lot.unitSize > 1 && ` ${t('market:perMany', { n: lot.unitSize, unit: lot.unitName })}`}
                    {` × ${quantity.toLocaleString(language)} ${lot.unitName}`}
                  </>
                ),
              },
              { label: t('market:total'), value: <MoneyText value={total} flash /> },
            ]}
          />
          {lot.orderFields.map((field) => (
            <SchemaField key={field.key} form={form} field={field} prefix="fields." />
          ))}
          <LongTextField
            form={form}
            name="message"
            label={t('message')}
            help={t('message.help')}
            rows={2}
            maxLength={1000}
          />
          <Text size="sm">
            {t('market:buy.next', { time: t('market:span', spanOf(millisOf(lot.autoConfirm))) })}{' '}
            <AnchorLink to="/rules" size="sm" underline="always">
              {t('rules')}
            </AnchorLink>
          </Text>
          <Payment lot={lot} total={total} form={form} />
        </Stack>
      </form>
    </Sheet>
  );
}

type PaymentProps = { lot: Lot; total: Money; form: Form };

/** Pays from the balance, or first tops up exactly what is missing. */
function Payment({ lot, total, form }: PaymentProps) {
  const { t } = useTranslation(['orders', 'common', 'market']);
  const language = useLanguage();
  const navigate = useNavigate();
  const topUpIntent = useIntent();
  const [leaving, setLeaving] = useState(false);
  const wallet = useQuery(walletQuery());
  const methods = useQuery(topUpMethodsQuery());
  const paying = usePaying();
  const balance = wallet.data?.balances.find(({ currency }) => currency === total.currency);
  const sum = balance ? BigInt(balance.spend) + BigInt(balance.earned) : 0n;
  const available = { amount: sum.toString(), currency: total.currency };
  const short = wallet.isSuccess && isLess(available, total);
  const missing = minus(total, available);
  const topUp = BigInt(missing.amount) < LEAST_TOP_UP ? { ...missing, amount: LEAST_TOP_UP.toString() } : missing;

  const back = `/lots/${lot.id}`;
  const goAndPay = async () => {
    setLeaving(true);
    try {
      const ways = methods.data?.methods.filter(({ currencies }) => currencies.includes(topUp.currency)) ?? [];
      const [only] = ways;
      if (ways.length !== 1 || only === undefined) {
        await navigate({ to: '/wallet', search: { topup: topUp.amount, next: back } });
      } else {
        await paying(await startTopUp(topUp, only.provider, topUpIntent.keyFor(topUp)), back);
      }
    } catch (refused) {
      form.refuse(refused);
      setLeaving(false);
    }
  };

  return (
    <>
      <Group justify="space-between">
        <Text>{t('available')}</Text>
        {wallet.isSuccess && <MoneyText value={available} flash />}
      </Group>
      {short ? (
        <>
          <Alert variant="light" color="warning" title={t('short', { sum: formatMoney(missing, language) })}>
            <Text c="var(--fg-text)">{t('short.text')}</Text>
          </Alert>
          <Button loading={leaving} onClick={() => void goAndPay()}>
            {t('short.topUp', { sum: formatMoney(topUp, language) })}
          </Button>
        </>
      ) : (
        <Button type="submit" loading={form.busy} disabled={wallet.isPending}>
          {t('market:buy', { sum: formatMoney(total, language) })}
        </Button>
      )}
    </>
  );
}
