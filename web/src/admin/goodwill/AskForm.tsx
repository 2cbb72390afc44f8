import { Button, SimpleGrid, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSite } from '../../api/site';
import { askWriteOff } from '../../api/writeOffs';
import { useLanguage } from '../../app/i18n';
import { missing, unless } from '../../kit/checks';
import { ChoiceField, LongTextField, MoneyField, TextField } from '../../kit/fields';
import { parseAmount, symbolOf } from '../../kit/money';
import { ProblemSummary } from '../../kit/ProblemSummary';
import { useForm } from '../../kit/useForm';
import { useIntent } from '../../kit/useIntent';

/** What one proposes; no money moves before another one agrees. */
export function AskForm({ username, asked }: { username: string; asked: () => void }) {
  const { t } = useTranslation(['goodwill', 'desk']);
  const language = useLanguage();
  const intent = useIntent();
  const currency = useSite()?.currency.code ?? 'RUB';
  const money = (typed = '') => parseAmount(typed, currency, language);
  const form = useForm({
    initial: { username, kind: 'DEBT', amount: '', reason: '' },
    check: (values) => ({
      ...unless(money(values.amount) !== undefined, 'amount', 'amount'),
      ...missing(values, 'username', 'amount', 'reason'),
    }),
    send: async ({ username = '', kind, amount, reason = '' }) => {
      const wish = {
        username: username.trim(),
        kind: kind === 'GOODWILL' ? ('GOODWILL' as const) : ('DEBT' as const),
        amount: { amount: money(amount) ?? '', currency },
        reason: reason.trim(),
      };
      await askWriteOff(wish, intent.keyFor(wish));
      intent.done();
      asked();
    },
  });
  const labels = { username: t('username'), kind: t('kind'), amount: t('amount'), reason: t('desk:reason') };
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack>
        <Text>{t('ask.text')}</Text>
        <ProblemSummary form={form} labels={labels} />
        <ChoiceField
          form={form}
          name="kind"
          label={labels.kind}
          choices={[
            { value: 'DEBT', label: t('kind.DEBT') },
            { value: 'GOODWILL', label: t('kind.GOODWILL') },
          ]}
        />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextField form={form} name="username" label={labels.username} maxLength={30} required />
          <MoneyField form={form} name="amount" label={labels.amount} symbol={symbolOf(currency)} required />
        </SimpleGrid>
        <LongTextField
          form={form}
          name="reason"
          label={labels.reason}
          help={t('desk:reason.help')}
          maxLength={500}
          required
        />
        <Button type="submit" loading={form.busy}>
          {t('ask.send')}
        </Button>
      </Stack>
    </form>
  );
}
