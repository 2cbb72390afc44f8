import { Alert, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Users } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { approvePayout, markPayoutPaid, payoutCaseQuery, rejectPayout } from '../../api/payouts';
import { isProblem } from '../../api/problem';
import type { OpenedPayout } from '../../api/types';
import { MissingPage } from '../../app/fallbacks';
import { missing } from '../../kit/checks';
import { Facts } from '../../kit/Facts';
import { LongTextField, TextField } from '../../kit/fields';
import { AnchorLink } from '../../kit/links';
import { MoneyText } from '../../kit/MoneyText';
import { Page } from '../../kit/Page';
import { ProblemSummary } from '../../kit/ProblemSummary';
import { Failed, Waiting } from '../../kit/States';
import { useForm } from '../../kit/useForm';
import { Exactly } from '../../kit/When';
import { isUnsent, PayoutBadge } from '../../payouts/state';
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
  if (opened.isError && isProblem(opened.error) && opened.error.status === 404) return <MissingPage />;
  return (
    <Page title={t('case')} width="narrow" back={{ to: '/admin/payouts', label: t('queue') }}>
      {opened.isPending && <Waiting rows={3} height={120} />}
      {opened.isError && <Failed error={opened.error} retry={() => void opened.refetch()} />}
      {opened.isSuccess && <Shown opened={opened.data} />}
    </Page>
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
  return (
    <Paper p="md">
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
          { label: t('method'), value: payout.method },
          requisites ? { label: t('kind'), value: t(`kind.${requisites.kind}`) } : null,
          requisites ? { label: t('account'), value: <span className="num">{requisites.account}</span> } : null,
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
    </Paper>
  );
}

function Approve({ id }: { id: string }) {
  const { t } = useTranslation('payouts');
  const form = useForm({ initial: {}, send: () => approvePayout(id) });
  return (
    <Paper p="md" component="section">
      <form onSubmit={form.submit} noValidate>
        <Stack>
          <ProblemSummary form={form} />
          <Text>{t('approve.text')}</Text>
          <Group>
            <Button type="submit" loading={form.busy}>
              {t('approve')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
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
    <Paper p="md" component="section" aria-label={t('pay')}>
      <form onSubmit={form.submit} noValidate>
        <Stack>
          <ProblemSummary form={form} labels={{ reference: t('reference') }} />
          <TextField
            form={form}
            name="reference"
            label={t('reference')}
            help={t('reference.help')}
            maxLength={100}
            required
          />
          <Group>
            <Button type="submit" loading={form.busy}>
              {t('pay')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
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
    <Paper p="md" component="section" aria-label={t('reject')}>
      <form onSubmit={form.submit} noValidate>
        <Stack>
          <ProblemSummary form={form} labels={{ reason: t('reason') }} />
          {sent && <Text c="var(--fg-warning)">{t('reject.sent')}</Text>}
          <LongTextField
            form={form}
            name="reason"
            label={t('reason')}
            help={t('desk:reason.help')}
            maxLength={500}
            required
          />
          <Group>
            <Button type="submit" variant="default" loading={form.busy}>
              {t('reject')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  );
}

/** Where the money of this payout has been. */
function Timeline({ opened }: { opened: OpenedPayout }) {
  const { t, i18n } = useTranslation(['payouts', 'wallet']);
  const say = (key: string, otherwise: string) =>
    i18n.exists(`wallet:${key}`) ? t(`wallet:${key}` as 'title') : otherwise;
  return (
    <Paper p="md" component="section">
      <Stack gap="sm">
        <Title order={2} size="h3">
          {t('timeline')}
        </Title>
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
      </Stack>
    </Paper>
  );
}
