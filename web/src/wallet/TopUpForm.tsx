import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { startTopUp, topUpMethodsQuery } from '../api/wallet';
import { useLanguage } from '../app/i18n';
import { firstOf } from '../app/search';
import { missing, unless } from '../kit/checks';
import { ChoiceField, MoneyField } from '../kit/fields';
import { editableAmount, formatBps, formatMoney, parseAmount, symbolOf } from '../kit/money';
import { ProblemSummary } from '../kit/ProblemSummary';
import { useForm } from '../kit/useForm';
import { useIntent } from '../kit/useIntent';
import { usePaying } from './usePaying';

const LEAST = 100n;
const MOST = 99_999_999n;
const SUGGESTED = ['50000', '100000', '300000'];

/** Asks how much, then leads to the page where it is paid. */
export function TopUpForm({ currency }: { currency: string }) {
  const { t } = useTranslation('wallet');
  const language = useLanguage();
  const paying = usePaying();
  const methods = useQuery(topUpMethodsQuery());
  const offered = methods.data?.methods.filter(({ currencies }) => currencies.includes(currency)) ?? [];
  const intent = useIntent();
  const asked = useSearch({ from: '/wallet' });
  const wanted = firstOf(asked.topup);
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
    send: async ({ amount = '', provider = '' }) => {
      const money = { amount: parseAmount(amount, currency, language) ?? '', currency };
      const way = provider || (offered[0]?.provider ?? '');
      const topUp = await startTopUp(money, way, intent.keyFor({ money, way }));
      intent.done();
      await paying(topUp, firstOf(asked.next));
    },
  });
  const chosen = offered.find(({ provider }) => provider === form.value('provider')) ?? offered[0];
  return (
    <Paper p="md" component="section" aria-label={t('topup')}>
      <form onSubmit={form.submit} noValidate>
        <Stack>
          <Title order={2} size="h3">
            {t('topup')}
          </Title>
          <ProblemSummary form={form} labels={{ amount: t('amount'), provider: t('provider') }} />
          <MoneyField
            form={form}
            name="amount"
            label={t('amount')}
            help={t('amount.help')}
            symbol={symbolOf(currency)}
            required
          />
          <Group gap="xs" grow wrap="nowrap" role="group" aria-label={t('suggested')}>
            {SUGGESTED.map((amount) => (
              <Button
                key={amount}
                variant={form.value('amount') === show(amount) ? 'light' : 'default'}
                aria-pressed={form.value('amount') === show(amount)}
                radius="xl"
                px={4}
                fz="sm"
                onClick={() => form.set('amount', show(amount))}
              >
                {formatMoney({ amount, currency }, language)}
              </Button>
            ))}
          </Group>
          {offered.length > 1 && (
            <ChoiceField
              form={form}
              name="provider"
              label={t('provider')}
              choices={offered.map(({ provider }) => ({
                value: provider,
                label: t(`provider.${provider}` as 'provider'),
              }))}
            />
          )}
          {chosen && (
            <Text size="sm" c="dimmed">
              {offered.length === 1 && `${t(`provider.${chosen.provider}` as 'provider')}. `}
              {chosen.feeBps === 0 ? t('fee.none') : t('fee.rate', { rate: formatBps(chosen.feeBps, language) })}
            </Text>
          )}
          {methods.isSuccess && offered.length === 0 && <Text>{t('provider.noneText')}</Text>}
          <Button type="submit" loading={form.busy} disabled={methods.isSuccess && offered.length === 0}>
            {t('topup.go')}
          </Button>
        </Stack>
      </form>
    </Paper>
  );
}
