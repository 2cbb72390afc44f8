import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { creditSuspense, noteArrival, paymentQuery, refundPayment, returnSuspense } from '../../api/payments';
import { useMe } from '../../api/session';
import type { PaymentDetail } from '../../api/types';
import { Found } from '../../app/Found';
import { useLanguage } from '../../app/i18n';
import { Facts } from '../../kit/Facts';
import { MoneyField, TextField } from '../../kit/fields';
import { AnchorLink } from '../../kit/links';
import { editableAmount, minus, parseAmount, symbolOf } from '../../kit/money';
import { MoneyText } from '../../kit/MoneyText';
import { Section } from '../../kit/Section';
import { Exactly, When } from '../../kit/When';
import { useIntent } from '../../kit/useIntent';
import { Keepers } from '../parts';
import { ReasonForm } from '../users/PowerForms';
import { HandRefund } from './HandRefund';
import { PaymentBadge } from './PaymentBadge';

/** They tell programs of no chargebacks. */
const BY_HAND = ['manual', 'telegram-stars', 'yookassa'];

export function PaymentPage() {
  const { t } = useTranslation('admin');
  return (
    <Keepers title={t('payment')} needs="payments.view-payments">
      <Payment />
    </Keepers>
  );
}

function Payment() {
  const { t } = useTranslation('admin');
  const { id } = useParams({ from: '/admin/payments/$id' });
  const payment = useQuery(paymentQuery(id));
  return (
    <Found query={payment} title={t('payment')} back={{ to: '/admin/payments', label: t('payments') }}>
      {(detail) => <Shown detail={detail} />}
    </Found>
  );
}

function Shown({ detail }: { detail: PaymentDetail }) {
  const { t } = useTranslation('admin');
  const me = useMe();
  const { payment } = detail;
  const may = (permission: string) => me?.permissions.includes(permission) ?? false;
  const open = payment.state === 'CREATED' || payment.state === 'PENDING';
  const credited = payment.state === 'SUCCEEDED' || payment.state === 'PARTIALLY_REFUNDED';
  const waiting = detail.refunds.find((refund) => refund.state === 'ASKED');
  return (
    <>
      <Section>
        <About detail={detail} />
      </Section>
      {payment.provider === 'manual' && open && may('payments.decide-payments') && (
        <Section title={t('payments.received')}>
          <ArrivalForm detail={detail} />
        </Section>
      )}
      {payment.suspended && may('payments.decide-payments') && (
        <Section title={t('payments.decide')}>
          <Suspense id={payment.id} />
        </Section>
      )}
      {BY_HAND.includes(payment.provider) &&
        (credited || payment.state === 'DISPUTED') &&
        may('payments.note-chargebacks') && (
          <AnchorLink to="/admin/chargebacks" search={{ payment: payment.id }}>
            {t('chargebacks.note')}
          </AnchorLink>
        )}
      {credited && may('payments.refund-payments') && (
        <Section title={t('payments.refund')}>
          <RefundForm key={payment.returned.amount} detail={detail} />
        </Section>
      )}
      {waiting && payment.provider === 'manual' && may('payments.refund-payments') && (
        <Section title={t('payments.sending')}>
          <HandRefund payment={payment} refund={waiting} />
        </Section>
      )}
      <Section title={t('payments.refunds')}>
        <Refunds detail={detail} />
      </Section>
      <Section title={t('payments.events')}>
        <Events detail={detail} />
      </Section>
    </>
  );
}

function About({ detail: { payment } }: { detail: PaymentDetail }) {
  const { t } = useTranslation(['admin', 'wallet']);
  const names = [payment.order, payment.money].filter((name, n, all) => name && all.indexOf(name) === n);
  return (
    <Facts
      facts={[
        { label: t('payments.amount'), value: <MoneyText value={payment.amount} /> },
        { label: t('payments.state'), value: <PaymentBadge state={payment.state} /> },
        {
          label: t('payments.who'),
          value: (
            <AnchorLink to="/admin/users/$id" params={{ id: payment.user }}>
              @{payment.username}
            </AnchorLink>
          ),
        },
        { label: t('payments.created'), value: <Exactly at={payment.createdAt} /> },
        {
          label: t('payments.refs'),
          value: (
            <span style={{ overflowWrap: 'anywhere' }}>
              {[t(`wallet:provider.${payment.provider}` as 'wallet:provider'), ...names].join(' · ')}
            </span>
          ),
        },
        { label: t('payments.returned'), value: <MoneyText value={payment.returned} /> },
        ...(payment.suspended ? [{ label: t('payments.aside'), value: <MoneyText value={payment.suspended} /> }] : []),
      ]}
    />
  );
}

function ArrivalForm({ detail: { payment } }: { detail: PaymentDetail }) {
  const { t } = useTranslation('admin');
  const language = useLanguage();
  const { currency } = payment.amount;
  return (
    <ReasonForm
      act={t('payments.received')}
      initial={{ reference: '', amount: editableAmount(payment.amount, language) }}
      above={(form) => (
        <>
          <TextField form={form} name="reference" label={t('payments.reference')} maxLength={100} required />
          <MoneyField form={form} name="amount" label={t('payments.amount')} symbol={symbolOf(currency)} required />
        </>
      )}
      send={({ reference = '', amount = '', reason = '' }) =>
        noteArrival(payment.id, {
          reference: reference.trim(),
          amount: { amount: parseAmount(amount, currency, language) ?? '', currency },
          reason: reason.trim(),
        })
      }
    />
  );
}

function Suspense({ id }: { id: string }) {
  const { t } = useTranslation('admin');
  const intent = useIntent();
  return (
    <>
      <ReasonForm act={t('payments.credit')} send={({ reason = '' }) => creditSuspense(id, reason.trim())} />
      <ReasonForm
        act={t('payments.return')}
        color="danger"
        send={({ reason = '' }) => returnSuspense(id, reason.trim(), intent.keyFor(reason))}
      />
    </>
  );
}

function RefundForm({ detail: { payment } }: { detail: PaymentDetail }) {
  const { t } = useTranslation('admin');
  const language = useLanguage();
  const intent = useIntent();
  const { currency } = payment.amount;
  const left = minus(payment.amount, payment.returned);
  return (
    <ReasonForm
      act={t('payments.refund')}
      color="danger"
      initial={{ amount: editableAmount(left, language) }}
      above={(form) => (
        <MoneyField
          form={form}
          name="amount"
          label={t('payments.amount')}
          help={t('payments.refund.help')}
          symbol={symbolOf(currency)}
          required
        />
      )}
      send={({ amount = '', reason = '' }) => {
        const money = { amount: parseAmount(amount, currency, language) ?? '', currency };
        return refundPayment(payment.id, money, reason.trim(), intent.keyFor({ money, reason }));
      }}
    />
  );
}

function Refunds({ detail: { refunds } }: { detail: PaymentDetail }) {
  const { t } = useTranslation('admin');
  if (refunds.length === 0) return <Text c="dimmed">{t('payments.noRefunds')}</Text>;
  return (
    <Rows>
      {refunds.map((refund) => (
        <li key={refund.id}>
          <Text fw={600}>
            <MoneyText value={refund.amount} /> · {t(`payments.refund.${refund.state}`)}
          </Text>
          <Text>{refund.reason}</Text>
          <Text size="sm" c="dimmed">
            <When at={refund.askedAt} /> {refund.said ?? refund.reference}
          </Text>
        </li>
      ))}
    </Rows>
  );
}

function Events({ detail: { events } }: { detail: PaymentDetail }) {
  const { t } = useTranslation('admin');
  if (events.length === 0) return <Text c="dimmed">{t('payments.noEvents')}</Text>;
  return (
    <Rows>
      {events.map((event) => (
        <li key={event.id}>
          <code style={{ overflowWrap: 'anywhere' }}>{event.kind}</code>
          <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {t(`payments.event.${event.state}` as 'payments.event.DONE')} · <When at={event.at} /> · {event.id}
          </Text>
        </li>
      ))}
    </Rows>
  );
}

function Rows({ children }: { children: ReactNode }) {
  return (
    <Stack component="ol" gap="md" p={0} m={0} style={{ listStyle: 'none' }}>
      {children}
    </Stack>
  );
}
