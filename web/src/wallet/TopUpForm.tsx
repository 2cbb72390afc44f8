import { Button, Group, Paper, Stack, Title } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { startTopUp } from '../api/wallet';
import { useLanguage } from '../app/i18n';
import { firstOf } from '../app/search';
import { missing, unless } from '../kit/checks';
import { MoneyField } from '../kit/fields';
import { editableAmount, formatMoney, parseAmount, symbolOf } from '../kit/money';
import { ProblemSummary } from '../kit/ProblemSummary';
import { useForm } from '../kit/useForm';
import { useIntent } from '../kit/useIntent';

const LEAST = 100n;
const MOST = 99_999_999n;
const SUGGESTED = ['50000', '100000', '300000'];

/** Asks how much, then leads to the page where it is paid. */
export function TopUpForm({ currency }: { currency: string }) {
  const { t } = useTranslation('wallet');
  const language = useLanguage();
  const navigate = useNavigate();
  const intent = useIntent();
  const wanted = firstOf(useSearch({ from: '/wallet' }).topup);
  const show = (amount: string) => editableAmount({ amount, currency }, language);
  const form = useForm({
    initial: { amount: /^\d{1,9}$/.test(wanted) ? show(wanted) : '' },
    check: ({ amount = '' }) => {
      const minor = parseAmount(amount, currency, language);
      return {
        ...unless(minor !== undefined, 'amount', 'amount'),
        ...unless(minor === undefined || (BigInt(minor) >= LEAST && BigInt(minor) <= MOST), 'amount', 'topup-range'),
        ...missing({ amount }, 'amount'),
      };
    },
    send: async ({ amount = '' }) => {
      const money = { amount: parseAmount(amount, currency, language) ?? '', currency };
      const topUp = await startTopUp(money, intent.keyFor(money));
      intent.done();
      await navigate({ to: '/pay/sandbox/$id', params: { id: topUp.id } });
    },
  });
  return (
    <Paper p="md" component="section" aria-label={t('topup')}>
      <form onSubmit={form.submit} noValidate>
        <Stack>
          <Title order={2} size="h3">
            {t('topup')}
          </Title>
          <ProblemSummary form={form} labels={{ amount: t('amount') }} />
          <MoneyField
            form={form}
            name="amount"
            label={t('amount')}
            help={t('amount.help')}
            symbol={symbolOf(currency)}
            required
          />
          <Group gap="xs" role="group" aria-label={t('suggested')}>
            {SUGGESTED.map((amount) => (
              <Button
                key={amount}
                variant={form.value('amount') === show(amount) ? 'light' : 'default'}
                aria-pressed={form.value('amount') === show(amount)}
                radius="xl"
                px="md"
                onClick={() => form.set('amount', show(amount))}
              >
                {formatMoney({ amount, currency }, language)}
              </Button>
            ))}
          </Group>
          <Button type="submit" loading={form.busy}>
            {t('topup.go')}
          </Button>
        </Stack>
      </form>
    </Paper>
  );
}
