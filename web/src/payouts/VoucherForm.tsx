import { Alert, Button, Group, Paper, Stack, Title } from '@mantine/core';
import { Gift } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { redeemVoucher } from '../api/payouts';
import type { Money } from '../api/types';
import { useLanguage } from '../app/i18n';
import { missing } from '../kit/checks';
import { TextField } from '../kit/fields';
import { formatMoney } from '../kit/money';
import { ProblemSummary } from '../kit/ProblemSummary';
import { useForm } from '../kit/useForm';

/** Turns a code into money to spend. */
export function VoucherForm() {
  const { t } = useTranslation('payouts');
  const language = useLanguage();
  const [gift, setGift] = useState<Money>();
  const form = useForm({
    initial: { code: '' },
    check: (values) => missing(values, 'code'),
    send: async ({ code = '' }) => {
      setGift(undefined);
      const { amount } = await redeemVoucher(code.trim());
      setGift(amount);
      form.replace({ code: '' });
    },
  });
  return (
    <Paper p="md" component="section" aria-label={t('voucher')}>
      <form onSubmit={form.submit} noValidate>
        <Stack>
          <Title order={2} size="h3">
            {t('voucher')}
          </Title>
          <ProblemSummary form={form} labels={{ code: t('voucher.code') }} />
          {gift && (
            <Alert variant="light" color="success" role="status" icon={<Gift aria-hidden />}>
              {t('voucher.done', { sum: formatMoney(gift, language) })}
            </Alert>
          )}
          <TextField
            form={form}
            name="code"
            label={t('voucher.code')}
            help={t('voucher.help')}
            maxLength={40}
            required
          />
          <Group>
            <Button type="submit" variant="default" loading={form.busy}>
              {t('voucher.go')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  );
}
