import { Button, SimpleGrid, Stack } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { makeVouchers } from '../../api/payouts';
import { useSite } from '../../api/site';
import type { Campaign, NewCampaign } from '../../api/types';
import { useLanguage } from '../../app/i18n';
import { missing, unless } from '../../kit/checks';
import { MoneyField, TextField } from '../../kit/fields';
import { parseAmount, symbolOf } from '../../kit/money';
import { ProblemSummary } from '../../kit/ProblemSummary';
import { useForm, type Values } from '../../kit/useForm';
import { useIntent } from '../../kit/useIntent';

const A_DAY = 86_400_000;

/** Asks for what the codes of a campaign are worth and how long they work. */
export function NewCodes({ made }: { made: (batch: { campaign: Campaign; codes: string[] }) => void }) {
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
    <form onSubmit={form.submit} noValidate>
      <Stack>
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
        <Button type="submit" loading={form.busy}>
          {t('campaign.make')}
        </Button>
      </Stack>
    </form>
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
