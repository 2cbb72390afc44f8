import { Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Scale } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { balanceQuery } from '../../api/ledger';
import type { CurrencyBalance } from '../../api/types';
import { MoneyText } from '../../kit/MoneyText';
import { Empty, Failed, Waiting } from '../../kit/States';
import classes from './ledger.module.css';
import { LedgerPage, Row, usePurpose } from './parts';

/** All money by what it is for; what every currency adds up to is nothing. */
export function BalancePage() {
  const { t } = useTranslation('ledger');
  return (
    <LedgerPage title={t('balance')}>
      <Currencies />
    </LedgerPage>
  );
}

function Currencies() {
  const { t } = useTranslation('ledger');
  const balance = useQuery(balanceQuery());
  if (balance.isError) return <Failed error={balance.error} retry={() => void balance.refetch()} />;
  if (!balance.data) return <Waiting rows={6} height={60} />;
  if (balance.data.currencies.length === 0) {
    return <Empty icon={Scale} title={t('balance.none')} text={t('balance.noneText')} />;
  }
  return (
    <Stack>
      {balance.data.currencies.map((currency) => (
        <OneCurrency key={currency.currency} balance={currency} />
      ))}
    </Stack>
  );
}

function OneCurrency({ balance }: { balance: CurrencyBalance }) {
  const { t } = useTranslation('ledger');
  const purpose = usePurpose();
  return (
    <section>
      <Title order={2} size="h3" mb="sm">
        {balance.currency}
      </Title>
      <ul className={classes.rows}>
        {balance.lines.map((line) => (
          <Row
            key={`${line.side} ${line.purpose}`}
            name={purpose(line.purpose)}
            amount={<MoneyText value={line.balance} />}
            about={
              <>
                {t(`side.${line.side}` as 'side.user')} · {t('accounts.count', { n: line.accounts })}
              </>
            }
          />
        ))}
        <Row name={<span className={classes.sum}>{t('total')}</span>} amount={<MoneyText value={balance.total} />} />
      </ul>
    </section>
  );
}
