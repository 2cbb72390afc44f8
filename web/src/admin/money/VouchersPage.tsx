import { Badge, Button, Group, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { TicketPercent } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { campaignsQuery, makeVouchers, stopVouchers } from '../../api/payouts';
import { useSite } from '../../api/site';
import type { Campaign, NewCampaign } from '../../api/types';
import { useLanguage } from '../../app/i18n';
import { ActForm } from '../../kit/ActForm';
import { missing, unless } from '../../kit/checks';
import { Facts } from '../../kit/Facts';
import { MoneyField, TextField } from '../../kit/fields';
import { LoadMore } from '../../kit/LoadMore';
import { parseAmount, symbolOf } from '../../kit/money';
import { MoneyText } from '../../kit/MoneyText';
import { Page } from '../../kit/Page';
import { ProblemSummary } from '../../kit/ProblemSummary';
import { Empty, Failed, Waiting } from '../../kit/States';
import { useForm, type Values } from '../../kit/useForm';
import { useIntent } from '../../kit/useIntent';
import { Exactly } from '../../kit/When';
import { useClockOffset, useNow } from '../../kit/time';
import { Keepers } from '../parts';

const A_DAY = 86_400_000;

/** Codes that were given out, and new ones. */
export function VouchersPage() {
  const { t } = useTranslation('payouts');
  return (
    <Keepers title={t('vouchers')} needs="payments.manage-vouchers">
      <Vouchers />
    </Keepers>
  );
}

function Vouchers() {
  const { t } = useTranslation(['payouts', 'common']);
  const [made, setMade] = useState<{ campaign: Campaign; codes: string[] }>();
  const campaigns = useInfiniteQuery(campaignsQuery());
  const items = campaigns.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title={t('vouchers')} width="narrow" back={{ to: '/admin', label: t('common:nav.admin') }}>
      {made ? <Codes made={made} done={() => setMade(undefined)} /> : <NewCodes made={setMade} />}
      {campaigns.isPending && <Waiting rows={3} height={140} />}
      {campaigns.isError && items.length === 0 && (
        <Failed error={campaigns.error} retry={() => void campaigns.refetch()} />
      )}
      {campaigns.isSuccess && items.length === 0 && (
        <Empty icon={TicketPercent} title={t('vouchers.none')} text={t('vouchers.noneText')} />
      )}
      {items.map((campaign) => (
        <CampaignCard key={campaign.id} campaign={campaign} />
      ))}
      <LoadMore query={campaigns} />
    </Page>
  );
}

function NewCodes({ made }: { made: (batch: { campaign: Campaign; codes: string[] }) => void }) {
  const { t } = useTranslation('payouts');
  const language = useLanguage();
  const currency = useSite()?.currency.code ?? 'RUB';
  const money = (typed = '') => parseAmount(typed, currency, language);
  const intent = useIntent();
  const last = useRef<{ typed: string; wish: NewCampaign } | undefined>(undefined);
  /** The same wish, with the same times, when the same is asked for again because the answer was lost. */
  const remembered = (values: Values) => {
    const typed = JSON.stringify(values);
    if (last.current?.typed !== typed) last.current = { typed, wish: campaignOf(values, currency, money) };
    return last.current.wish;
  };
  const form = useForm({
    initial: { name: '', amount: '', codes: '10', maxUses: '1', budget: '', days: '30' },
    check: (values) => ({
      ...unless(money(values.amount) !== undefined, 'amount', 'amount'),
      ...unless(money(values.budget) !== undefined, 'budget', 'amount'),
      ...unless(/^[1-9]\d{0,4}$/.test(values.codes ?? ''), 'codes', 'out-of-range'),
      ...unless(/^[1-9]\d{0,6}$/.test(values.maxUses ?? ''), 'maxUses', 'out-of-range'),
      ...unless(/^[1-9]\d{0,3}$/.test(values.days ?? ''), 'days', 'out-of-range'),
      ...missing(values, 'name', 'amount', 'budget'),
    }),
    send: async (values) => {
      const wish = remembered(values);
      made(await makeVouchers(wish, intent.keyFor(wish)));
      intent.done();
      last.current = undefined;
    },
  });
  const labels = {
    name: t('campaign.name'),
    amount: t('campaign.amount'),
    codes: t('campaign.codes'),
    maxUses: t('campaign.maxUses'),
    budget: t('campaign.budget'),
    days: t('campaign.days'),
    endsAt: t('campaign.days'),
  };
  return (
    <Paper p="md" component="section" aria-label={t('campaign.new')}>
      <form onSubmit={form.submit} noValidate>
        <Stack>
          <Title order={2} size="h3">
            {t('campaign.new')}
          </Title>
          <ProblemSummary form={form} labels={labels} />
          <TextField form={form} name="name" label={labels.name} maxLength={100} required />
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <MoneyField form={form} name="amount" label={labels.amount} symbol={symbolOf(currency)} required />
            <MoneyField
              form={form}
              name="budget"
              label={labels.budget}
              help={t('campaign.budget.help')}
              symbol={symbolOf(currency)}
              required
            />
          </SimpleGrid>
          <SimpleGrid cols={{ base: 1, sm: 3 }}>
            <TextField form={form} name="codes" label={labels.codes} inputMode="numeric" required />
            <TextField form={form} name="maxUses" label={labels.maxUses} inputMode="numeric" required />
            <TextField form={form} name="days" label={labels.days} inputMode="numeric" required />
          </SimpleGrid>
          <Group>
            <Button type="submit" loading={form.busy}>
              {t('campaign.make')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  );
}

function campaignOf(values: Values, currency: string, money: (typed?: string) => string | undefined): NewCampaign {
  const now = Date.now();
  return {
    name: values.name ?? '',
    amount: { amount: money(values.amount) ?? '', currency },
    budget: { amount: money(values.budget) ?? '', currency },
    codes: Number(values.codes),
    maxUses: Number(values.maxUses),
    startsAt: new Date(now).toISOString(),
    endsAt: new Date(now + Number(values.days) * A_DAY).toISOString(),
  };
}

/** The codes, this once: they can be taken along as a file and are never shown again. */
function Codes({ made, done }: { made: { campaign: Campaign; codes: string[] }; done: () => void }) {
  const { t } = useTranslation('payouts');
  const take = () => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([['code', ...made.codes].join('\r\n')], { type: 'text/csv' }));
    link.download = 'vouchers.csv';
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <Paper p="md" component="section" aria-label={t('codes')}>
      <Stack>
        <Title order={2} size="h3">
          {made.campaign.name}
        </Title>
        <Text c="var(--fg-warning)">{t('codes.once')}</Text>
        <SimpleGrid
          cols={{ base: 1, xs: 2 }}
          mah={280}
          style={{ overflowY: 'auto' }}
          tabIndex={0}
          role="group"
          aria-label={t('codes')}
        >
          {made.codes.map((code) => (
            <code key={code}>{code}</code>
          ))}
        </SimpleGrid>
        <Group>
          <Button onClick={take}>{t('codes.take')}</Button>
          <Button variant="default" onClick={done}>
            {t('codes.done')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}

function CampaignCard({ campaign }: { campaign: Campaign }) {
  const { t } = useTranslation('payouts');
  const now = useNow() + useClockOffset();
  const over = campaign.stoppedAt != null || Date.parse(campaign.endsAt) <= now;
  return (
    <Paper p="md" component="section">
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={2} size="h3" style={{ overflowWrap: 'anywhere' }}>
            {campaign.name}
          </Title>
          <Badge variant="light" color={over ? 'gray' : 'success'}>
            {t(campaign.stoppedAt ? 'campaign.stopped' : over ? 'campaign.over' : 'campaign.runs')}
          </Badge>
        </Group>
        <Facts
          facts={[
            { label: t('campaign.amount'), value: <MoneyText value={campaign.amount} /> },
            { label: t('campaign.codes'), value: campaign.codes },
            { label: t('campaign.maxUses'), value: campaign.maxUses },
            { label: t('campaign.used'), value: campaign.used },
            { label: t('campaign.left'), value: campaign.left },
            { label: t('campaign.budget'), value: <MoneyText value={campaign.budget} /> },
            { label: t('campaign.spent'), value: <MoneyText value={campaign.spent} /> },
            { label: t('campaign.ends'), value: <Exactly at={campaign.stoppedAt ?? campaign.endsAt} /> },
          ]}
        />
        {!over && <Stop id={campaign.id} />}
      </Stack>
    </Paper>
  );
}

function Stop({ id }: { id: string }) {
  const { t } = useTranslation('payouts');
  const form = useForm({
    initial: { reason: '' },
    check: (values) => missing(values, 'reason'),
    send: ({ reason = '' }) => stopVouchers(id, reason.trim()),
  });
  return (
    <ActForm form={form} act={t('campaign.stop')} labels={{ reason: t('reason') }} variant="default">
      <TextField form={form} name="reason" label={t('campaign.reason')} maxLength={500} required />
    </ActForm>
  );
}
