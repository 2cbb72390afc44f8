import { Paper, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { walletQuery } from '../api/mine';
import type { Balance } from '../api/types';
import { useLanguage } from '../app/i18n';
import { SignedIn } from '../app/SignedIn';
import { ButtonLink } from '../kit/links';
import { formatMoney } from '../kit/money';
import { MoneyText } from '../kit/MoneyText';
import { Page } from '../kit/Page';
import { Failed, Waiting } from '../kit/States';
import { VoucherForm } from '../payouts/VoucherForm';
import { BalanceChart } from './BalanceChart';
import { Entries } from './Entries';
import { KeptList } from './KeptList';
import { TopUpForm } from './TopUpForm';
import classes from './wallet.module.css';

export function WalletPage() {
  const { t } = useTranslation('wallet');
  return <SignedIn title={t('title')}>{() => <Mine />}</SignedIn>;
}

function Mine() {
  const { t } = useTranslation('wallet');
  const wallet = useQuery(walletQuery());
  return (
    <Page
      title={t('title')}
      beside={
        <ButtonLink to="/wallet/payouts" variant="default">
          {t('payouts')}
        </ButtonLink>
      }
    >
      {wallet.isPending && <Waiting rows={2} height={112} />}
      {wallet.isError && <Failed error={wallet.error} retry={() => void wallet.refetch()} />}
      {wallet.data?.balances.map((balance) => (
        <Stack key={balance.currency} gap="lg">
          <Balances balance={balance} />
          <div className={classes.columns}>
            <Stack gap="lg">
              <BalanceChart currency={balance.currency} />
              {isKept(balance) && <KeptList currency={balance.currency} />}
              <Entries currency={balance.currency} />
            </Stack>
            <Stack>
              <TopUpForm currency={balance.currency} />
              <VoucherForm />
            </Stack>
          </div>
        </Stack>
      ))}
    </Page>
  );
}

function isKept({ pending, held, payout }: Balance): boolean {
  return [pending, held, payout].some((amount) => amount !== '0');
}

function Balances({ balance }: { balance: Balance }) {
  const { t } = useTranslation('wallet');
  const { currency, spend, earned, pending, held, payout, debt } = balance;
  const language = useLanguage();
  const available = (BigInt(spend) + BigInt(earned)).toString();
  const part = (name: 'available' | 'pending' | 'held' | 'payout' | 'debt', amount: string) => (
    <Paper p="md" key={name}>
      <Text c="dimmed">{t(`balance.${name}`)}</Text>
      <Text className={classes.sum}>
        <MoneyText value={{ amount, currency }} flash />
      </Text>
      <Text size="sm" c="dimmed">
        {t(`balance.${name}.text`)}
        {name === 'available' && earned !== '0' && (
          <> {t('balance.earned', { sum: formatMoney({ amount: earned, currency }, language) })}</>
        )}
      </Text>
    </Paper>
  );
  return (
    <div className={classes.balances}>
      {part('available', available)}
      {part('pending', pending)}
      {held !== '0' && part('held', held)}
      {payout !== '0' && part('payout', payout)}
      {debt !== '0' && part('debt', debt)}
    </div>
  );
}
