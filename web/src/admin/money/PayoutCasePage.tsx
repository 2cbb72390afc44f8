import { Alert, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Users } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { approvePayout, markPayoutPaid, payoutCaseQuery, rejectPayout } from '../../api/payouts';
import type { OpenedPayout } from '../../api/types';
import { Found } from '../../app/Found';
import { ActForm } from '../../kit/ActForm';
import { missing } from '../../kit/checks';
import { Facts } from '../../kit/Facts';
import { LongTextField, TextField } from '../../kit/fields';
import { AnchorLink } from '../../kit/links';
import { MoneyText } from '../../kit/MoneyText';
import { Section } from '../../kit/Section';
import { useForm } from '../../kit/useForm';
import { Exactly } from '../../kit/When';
import { isUnsent, PayoutBadge, useMethodName } from '../../payouts/state';
import { Keepers } from '../parts';

export function PayoutCasePage() {
  const { t } = useTranslation('payouts');
  return (
    <Keepers title={t('case')} needs="payments.approve-payouts">
      <Case />
    </Keepers>
  );
}

function Case() {
  const { t } = useTranslation('payouts');
  const { id } = useParams({ from: '/admin/payouts/$id' });
  const opened = useQuery(payoutCaseQuery(id));
  return (
    <Found query={opened} title={t('case')} back={{ to: '/admin/payouts', label: t('queue') }}>
      {(found) => <Shown opened={found} />}
    </Found>
  );
}

function Shown({ opened }: { opened: OpenedPayout }) {
  const { queued, others } = opened;
  const { state, id } = queued.payout;
  const { t } = useTranslation('payouts');
  const upToUs = state === 'UNKNOWN' || (state === 'SENT' && queued.byHand);
  return (
    <>
      {others.length > 0 && (
        <Alert variant="light" color="danger" icon={<Users aria-hidden />} title={t('shared')}>
          <Text c="var(--fg-text)">{t('shared.text', { names: others.map((name) => `@${name}`).join(', ') })}</Text>
        </Alert>
      )}
      <About opened={opened} />
      {(state === 'REQUESTED' || state === 'APPROVED') && <Approve id={id} />}
      {upToUs && <Pay id={id} />}
      {(isUnsent(state) || upToUs) && <Reject id={id} sent={upToUs} />}
      <Timeline opened={opened} />
    </>
  );
}

function About({ opened: { queued, requisites } }: { opened: OpenedPayout }) {
  const { t } = useTranslation('payouts');
  const { payout } = queued;
  const methodName = useMethodName();
  return (
    <Section>
      <Facts
        facts={[
          { label: t('queue.state'), value: <PayoutBadge state={payout.state} /> },
          {
            label: t('who'),
            value: (
              <AnchorLink to="/admin/users/$id" params={{ id: queued.user }}>
                @{queued.username}
              </AnchorLink>
            ),
          },
          { label: t('amount'), value: <MoneyText value={payout.amount} /> },
          { label: t('fee'), value: <MoneyText value={payout.fee} /> },
          { label: t('arrives'), value: <MoneyText value={payout.arrives} /> },
          { label: t('method'), value: methodName(payout.method) },
          requisites ? { label: t('kind'), value: t(`kind.${requisites.kind}`) } : null,
          requisites
            ? { label: t(`account.${requisites.kind}`), value: <span className="num">{requisites.account}</span> }
            : null,
          requisites?.holder ? { label: t('holder'), value: requisites.holder } : null,
          requisites?.bank ? { label: t('bank'), value: requisites.bank } : null,
          { label: t('requestedAt'), value: <Exactly at={payout.requestedAt} /> },
          payout.sentAt ? { label: t('sentAt'), value: <Exactly at={payout.sentAt} /> } : null,
          payout.endedAt ? { label: t('endedAt'), value: <Exactly at={payout.endedAt} /> } : null,
          queued.approvedBy ? { label: t('approvedBy'), value: `@${queued.approvedBy}` } : null,
          queued.confirmedBy ? { label: t('confirmedBy'), value: `@${queued.confirmedBy}` } : null,
          payout.reason ? { label: t('reason'), value: payout.reason } : null,
          payout.reference ? { label: t('reference'), value: payout.reference } : null,
        ]}
      />
    </Section>
  );
}

function Approve({ id }: { id: string }) {
  const { t } = useTranslation('payouts');
  const form = useForm({ initial: {}, send: () => approvePayout(id) });
  return (
    <Section>
      <ActForm form={form} act={t('approve')}>
        <Text>{t('approve.text')}</Text>
      </ActForm>
    </Section>
  );
}

function Pay({ id }: { id: string }) {
  const { t } = useTranslation('payouts');
  const form = useForm({
    initial: { reference: '' },
    check: (values) => missing(values, 'reference'),
    send: ({ reference = '' }) => markPayoutPaid(id, reference.trim()),
  });
  return (
    <Section title={t('pay')}>
      <ActForm form={form} act={t('pay')} labels={{ reference: t('reference') }}>
        <TextField
          form={form}
          name="reference"
          label={t('reference')}
          help={t('reference.help')}
          maxLength={100}
          required
        />
      </ActForm>
    </Section>
  );
}

function Reject({ id, sent }: { id: string; sent: boolean }) {
  const { t } = useTranslation(['payouts', 'desk']);
  const form = useForm({
    initial: { reason: '' },
    check: (values) => missing(values, 'reason'),
    send: ({ reason = '' }) => rejectPayout(id, reason.trim()),
  });
  return (
    <Section title={t('reject')}>
      <ActForm form={form} act={t('reject')} labels={{ reason: t('reason') }} variant="outline" color="danger">
        {sent && <Text c="var(--fg-warning)">{t('reject.sent')}</Text>}
        <LongTextField
          form={form}
          name="reason"
          label={t('reason')}
          help={t('desk:reason.help')}
          maxLength={500}
          required
        />
      </ActForm>
    </Section>
  );
}

/** Where the money of this payout has been. */
function Timeline({ opened }: { opened: OpenedPayout }) {
  const { t, i18n } = useTranslation(['payouts', 'wallet']);
  const say = (key: string, otherwise: string) =>
    i18n.exists(`wallet:${key}`) ? t(`wallet:${key}` as 'title') : otherwise;
  return (
    <Section title={t('timeline')}>
      {opened.timeline.map((step) => (
        <div key={step.kind}>
          <Text fw={600}>{say(`kind.${step.kind}`, step.kind)}</Text>
          <Text size="sm" c="dimmed">
            <Exactly at={step.at} />
          </Text>
          <Facts
            facts={step.legs.map((leg) => ({
              label: say(`account.${leg.account}`, leg.account),
              value: <MoneyText value={leg.amount} signed />,
            }))}
          />
        </div>
      ))}
    </Section>
  );
}
