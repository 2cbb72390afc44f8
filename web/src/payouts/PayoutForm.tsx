import { Alert, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { payoutTermsQuery, requestPayout, type PayoutWish } from '../api/payouts';
import { queryClient } from '../api/query';
import type { Money, PayoutTerms, Requisites } from '../api/types';
import { useLanguage } from '../app/i18n';
import { missing, unless } from '../kit/checks';
import { Facts } from '../kit/Facts';
import { ChoiceField, MoneyField, TextField } from '../kit/fields';
import {
  commissionOf,
  editableAmount,
  formatBps,
  formatMoney,
  isLess,
  minus,
  parseAmount,
  symbolOf,
} from '../kit/money';
import { MoneyText } from '../kit/MoneyText';
import { ProblemSummary } from '../kit/ProblemSummary';
import { type Form, useForm, type Values } from '../kit/useForm';
import { useIntent } from '../kit/useIntent';
import { useMethodName } from './state';

type Kind = Requisites['kind'];
type Props = { terms: PayoutTerms; earned: Money };

/** Asks how much and where to; what the fee takes and what arrives stands beside it while one types. */
export function PayoutForm({ terms, earned }: Props) {
  const { t } = useTranslation('payouts');
  const language = useLanguage();
  const methodName = useMethodName();
  const intent = useIntent();
  const [done, setDone] = useState(false);
  const { currency } = terms.minimum;
  const methods = terms.methods.map(({ name }) => name);
  const form = useForm({
    initial: {
      amount: '',
      method: terms.kept?.method ?? methods[0] ?? '',
      where: terms.kept ? 'kept' : 'new',
      kind: 'CARD',
      account: '',
      holder: '',
      bank: '',
    },
    check: (values) => wrong(values, terms, parseAmount(values.amount ?? '', currency, language)),
    send: async (values) => {
      setDone(false);
      const wish = wishOf(values, kindOf(values, terms), {
        amount: parseAmount(values.amount ?? '', currency, language) ?? '',
        currency,
      });
      await requestPayout(wish, intent.keyFor(wish));
      intent.done();
      form.replace({ ...values, amount: '', where: 'kept', account: '', holder: '', bank: '' });
      setDone(true);
      await queryClient.invalidateQueries(payoutTermsQuery());
    },
  });
  const enough = !isLess(earned, terms.minimum);
  const typed = parseAmount(form.value('amount'), currency, language);
  const labels = {
    amount: t('amount'),
    method: t('method'),
    'details.account': t('account'),
    'details.holder': t('holder'),
    'details.bank': t('bank'),
    account: t('account'),
    holder: t('holder'),
    bank: t('bank'),
  };
  return (
    <Paper p="md" component="section" aria-label={t('ask')}>
      <form onSubmit={form.submit} noValidate>
        <Stack>
          <Title order={2} size="h3">
            {t('ask')}
          </Title>
          <ProblemSummary form={form} labels={labels} />
          {done && (
            <Alert variant="light" color="success" role="status" icon={<CircleCheck aria-hidden />} title={t('done')} />
          )}
          <div>
            <Text>
              {t('earned')} <MoneyText value={earned} flash />
            </Text>
            {!enough && (
              <Text size="sm" c="dimmed">
                {t('earned.little')}
              </Text>
            )}
          </div>
          <MoneyField
            form={form}
            name="amount"
            label={t('amount')}
            help={t('amount.help', { sum: formatMoney(terms.minimum, language) })}
            symbol={symbolOf(currency)}
            required
          />
          {enough && (
            <Group>
              <Button
                variant="default"
                size="compact-md"
                onClick={() => form.set('amount', editableAmount(earned, language))}
              >
                {t('all')}
              </Button>
            </Group>
          )}
          <Cost terms={terms} typed={typed} />
          <ChoiceField
            form={form}
            name="method"
            label={t('method')}
            choices={methods.map((value) => ({ value, label: methodName(value) }))}
          />
          <Where form={form} terms={terms} />
          <Button type="submit" loading={form.busy}>
            {t('send')}
          </Button>
        </Stack>
      </form>
    </Paper>
  );
}

const WALLETS = ['sandbox', 'paypal', 'yookassa'] as const;

/** What one writes into the field of a wallet, which is another thing with each provider. */
function walletHelp(t: (key: `account.${(typeof WALLETS)[number]}`) => string, method: string): string | undefined {
  const known = WALLETS.find((name) => name === method);
  return known && t(`account.${known}`);
}

/** The kind that was chosen, where the method knows it; another method may know others. */
function kindOf({ method, kind }: Values, terms: PayoutTerms): Kind {
  const kinds: Kind[] = terms.methods.find(({ name }) => name === method)?.kinds ?? [];
  return kinds.find((known) => known === kind) ?? kinds[0] ?? 'CARD';
}

function wrong(values: Values, terms: PayoutTerms, amount: string | undefined): Record<string, string> {
  const fresh = values.where !== 'kept';
  const kind = kindOf(values, terms);
  return {
    ...unless(amount !== undefined, 'amount', 'amount'),
    ...unless(amount === undefined || BigInt(amount) >= BigInt(terms.minimum.amount), 'amount', 'too-little'),
    ...missing(values, 'amount'),
    ...(fresh ? missing(values, 'account') : {}),
    ...(fresh && kind !== 'WALLET' ? missing(values, 'holder') : {}),
    ...(fresh && kind === 'BANK' ? missing(values, 'bank') : {}),
  };
}

function wishOf(values: Values, kind: Kind, amount: Money): PayoutWish {
  const { method = '', account = '', holder = '', bank = '' } = values;
  if (values.where === 'kept') return { amount, method };
  const details: Requisites = { kind, account };
  if (kind !== 'WALLET') details.holder = holder;
  if (kind === 'BANK') details.bank = bank;
  return { amount, method, details };
}

function Cost({ terms, typed }: { terms: PayoutTerms; typed: string | undefined }) {
  const { t } = useTranslation('payouts');
  const language = useLanguage();
  const amount = typed === undefined ? undefined : { amount: typed, currency: terms.minimum.currency };
  const enough = amount !== undefined && !isLess(amount, terms.minimum);
  const fee = enough ? commissionOf(amount, { bps: terms.feeBps, min: terms.feeMin, max: amount }) : undefined;
  const none = <span aria-hidden>—</span>;
  return (
    <div>
      <div role="status">
        <Facts
          facts={[
            { label: t('fee'), value: fee ? <MoneyText value={fee} /> : none },
            { label: t('arrives'), value: fee && amount ? <MoneyText value={minus(amount, fee)} flash /> : none },
          ]}
        />
      </div>
      <Text size="sm" c="dimmed">
        {t('fee.rate', { rate: formatBps(terms.feeBps, language), least: formatMoney(terms.feeMin, language) })}
      </Text>
    </div>
  );
}

/** Where it went last, or somewhere else. */
function Where({ form, terms }: { form: Form; terms: PayoutTerms }) {
  const { t } = useTranslation('payouts');
  const kinds = terms.methods.find(({ name }) => name === form.value('method'))?.kinds ?? [];
  const kind = kindOf(form.values, terms);
  return (
    <>
      {terms.kept && (
        <ChoiceField
          form={form}
          name="where"
          label={t('to')}
          choices={[
            { value: 'kept', label: `${t(`kind.${terms.kept.kind}`)} ${terms.kept.shown}` },
            { value: 'new', label: t('elsewhere') },
          ]}
        />
      )}
      {form.value('where') === 'new' && (
        <>
          {terms.kept && (
            <Text size="sm" c="var(--fg-warning)">
              {t('elsewhere.text')}
            </Text>
          )}
          <ChoiceField
            form={form}
            name="kind"
            label={t('kind')}
            choices={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
          />
          <TextField
            form={form}
            name="account"
            label={t(`account.${kind}`)}
            help={kind === 'WALLET' ? walletHelp(t, form.value('method')) : undefined}
            maxLength={100}
            required
          />
          {kind !== 'WALLET' && (
            <TextField form={form} name="holder" label={t('holder')} autoComplete="name" maxLength={120} required />
          )}
          {kind === 'BANK' && (
            <TextField form={form} name="bank" label={t('bank')} help={t('bank.help')} maxLength={11} required />
          )}
        </>
      )}
    </>
  );
}
