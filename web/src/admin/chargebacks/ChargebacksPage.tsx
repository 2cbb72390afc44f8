import { Button, Group, NativeSelect, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { CircleCheck, CircleX, Hourglass, Landmark } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { approveChargeback, chargebacksQuery, declineChargeback, noteChargeback } from '../../api/chargebacks';
import { useSite } from '../../api/site';
import type { Chargeback } from '../../api/types';
import { useLanguage } from '../../app/i18n';
import { firstOf, type Query } from '../../app/search';
import { missing, unless } from '../../kit/checks';
import { Facts } from '../../kit/Facts';
import { ChoiceField, LongTextField, MoneyField, TextField } from '../../kit/fields';
import { LoadMore } from '../../kit/LoadMore';
import { AnchorLink } from '../../kit/links';
import { parseAmount, symbolOf } from '../../kit/money';
import { MoneyText } from '../../kit/MoneyText';
import { Page } from '../../kit/Page';
import { ProblemSummary } from '../../kit/ProblemSummary';
import { type Look, StateBadge } from '../../kit/StateBadge';
import { Empty, Failed, Waiting } from '../../kit/States';
import { useForm } from '../../kit/useForm';
import { When } from '../../kit/When';
import { AgreeForm } from '../desk/AgreeForm';
import { Keepers } from '../parts';

const LOOKS: Record<Chargeback['state'], Look> = {
  ASKED: { icon: Hourglass, tone: 'warning' },
  BOOKED: { icon: CircleCheck, tone: 'success' },
  DECLINED: { icon: CircleX, tone: 'muted' },
};

/** What banks did and providers do not tell programs: one notes it, another one agrees. */
export function ChargebacksPage() {
  const { t } = useTranslation('admin');
  return (
    <Keepers title={t('chargebacks')} needs="payments.note-chargebacks">
      <Chargebacks />
    </Keepers>
  );
}

function Chargebacks() {
  const { t } = useTranslation(['chargebacks', 'admin', 'common']);
  const [open, setOpen] = useState(true);
  const found = useInfiniteQuery(chargebacksQuery(open));
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title={t('admin:chargebacks')} width="narrow" back={{ to: '/admin', label: t('common:nav.admin') }}>
      <Note />
      <NativeSelect
        label={t('show')}
        value={open ? 'open' : 'all'}
        onChange={(event) => setOpen(event.currentTarget.value === 'open')}
        data={[
          { value: 'open', label: t('show.open') },
          { value: 'all', label: t('show.all') },
        ]}
      />
      {found.isPending && <Waiting rows={3} height={160} />}
      {found.isError && items.length === 0 && <Failed error={found.error} retry={() => void found.refetch()} />}
      {found.isSuccess && items.length === 0 && <Empty icon={Landmark} title={t('none')} text={t('noneText')} />}
      {items.map((each) => (
        <Case key={each.id} each={each} />
      ))}
      <LoadMore query={found} />
    </Page>
  );
}

/** What one has read with the provider; no money moves before another one agrees. */
function Note() {
  const { t } = useTranslation(['chargebacks', 'desk']);
  const language = useLanguage();
  const query: Query = useSearch({ strict: false });
  const currency = useSite()?.currency.code ?? 'RUB';
  const money = (typed = '') => parseAmount(typed, currency, language);
  const empty = { payment: '', kind: 'TAKEN_BACK', amount: '', reference: '', reason: '' };
  const form = useForm({
    initial: { ...empty, payment: firstOf(query.payment) },
    check: (values) => ({
      ...unless(!values.amount || money(values.amount) !== undefined, 'amount', 'amount'),
      ...missing(values, 'payment', 'reference', 'reason'),
    }),
    send: async ({ payment = '', kind, amount, reference = '', reason = '' }) => {
      const typed = money(amount);
      await noteChargeback({
        payment: payment.trim(),
        kind: kind === 'GIVEN_BACK' ? 'GIVEN_BACK' : 'TAKEN_BACK',
        ...(typed ? { amount: { amount: typed, currency } } : {}),
        reference: reference.trim(),
        reason: reason.trim(),
      });
      form.replace(empty);
    },
  });
  const labels = {
    payment: t('payment'),
    kind: t('kind'),
    amount: t('amount'),
    reference: t('reference'),
    reason: t('desk:reason'),
  };
  return (
    <Paper p="md" component="section" aria-label={t('note')}>
      <form onSubmit={form.submit} noValidate>
        <Stack>
          <Title order={2} size="h3">
            {t('note')}
          </Title>
          <Text>{t('note.text')}</Text>
          <ProblemSummary form={form} labels={labels} />
          <ChoiceField
            form={form}
            name="kind"
            label={labels.kind}
            choices={[
              { value: 'TAKEN_BACK', label: t('kind.TAKEN_BACK') },
              { value: 'GIVEN_BACK', label: t('kind.GIVEN_BACK') },
            ]}
          />
          <TextField form={form} name="payment" label={labels.payment} maxLength={36} required />
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextField form={form} name="reference" label={labels.reference} maxLength={100} required />
            <MoneyField
              form={form}
              name="amount"
              label={labels.amount}
              help={t('amount.help')}
              symbol={symbolOf(currency)}
            />
          </SimpleGrid>
          <LongTextField
            form={form}
            name="reason"
            label={labels.reason}
            help={t('desk:reason.staff')}
            maxLength={500}
            required
          />
          <Group>
            <Button type="submit" loading={form.busy}>
              {t('note.send')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  );
}

function Case({ each }: { each: Chargeback }) {
  const { t } = useTranslation(['chargebacks', 'desk']);
  return (
    <Paper p="md" component="section" aria-labelledby={each.id}>
      <Stack>
        <Group justify="space-between">
          <Title order={2} size="h3" id={each.id}>
            <MoneyText value={each.amount} /> · @{each.username}
          </Title>
          <StateBadge look={LOOKS[each.state]}>{t(`state.${each.state}`)}</StateBadge>
        </Group>
        <Facts
          facts={[
            { label: t('kind'), value: t(`kind.${each.kind}`) },
            {
              label: t('payment'),
              value: (
                <AnchorLink to="/admin/payments/$id" params={{ id: each.payment }}>
                  {t('payment.open')}
                </AnchorLink>
              ),
            },
            { label: t('reference'), value: each.reference },
            { label: t('desk:reason'), value: each.reason },
            { label: t('askedBy'), value: `@${each.askedBy}` },
            { label: t('askedAt'), value: <When at={each.askedAt} /> },
            each.decidedBy ? { label: t('decidedBy'), value: `@${each.decidedBy}` } : null,
            each.answer ? { label: t('answer'), value: each.answer } : null,
          ]}
        />
        {each.state === 'ASKED' && (
          <AgreeForm
            name={each.username}
            agree={() => approveChargeback(each.id)}
            decline={(answer) => declineChargeback(each.id, answer)}
          />
        )}
      </Stack>
    </Paper>
  );
}
