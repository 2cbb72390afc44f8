import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AnchorLink } from '../../kit/links';
import { Page } from '../../kit/Page';
import { Keepers } from '../parts';
import classes from './ledger.module.css';

/** What every page about the ledger has: who may read it, and the ways between its pages. */
export function LedgerPage({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useTranslation(['ledger', 'common']);
  return (
    <Keepers title={title} needs="wallet.read-ledger">
      <Page title={title} width="narrow" back={{ to: '/admin', label: t('common:nav.admin') }}>
        <nav aria-label={t('title')} className={classes.ways}>
          <Link to="/admin/ledger" activeOptions={{ exact: true, includeSearch: false }}>
            {t('transfers')}
          </Link>
          <Link to="/admin/ledger/balance">{t('balance')}</Link>
          <Link to="/admin/ledger/turnover">{t('turnover')}</Link>
          <Link to="/admin/ledger/checks">{t('checks')}</Link>
        </nav>
        {children}
      </Page>
    </Keepers>
  );
}

/** What an account is for, in words: `provider:sandbox` is money at the provider "sandbox". */
export function usePurpose(): (purpose: string) => string {
  const { t, i18n } = useTranslation('ledger');
  return (purpose) => {
    const [word = '', name] = purpose.split(':', 2);
    if (!i18n.exists(`ledger:purpose.${word}`)) return purpose;
    const text = t(`purpose.${word}` as 'purpose.spend');
    return name ? `${text}: ${name}` : text;
  };
}

/** The kinds of transfers there are. */
export const KINDS = [
  'topup',
  'topup-refund-asked',
  'topup-refund',
  'topup-refund-failed',
  'topup-refund-taken',
  'topup-refund-returned',
  'suspense',
  'suspense-credited',
  'suspense-charged-back',
  'chargeback',
  'chargeback-returned',
  'provider-fee',
  'purchase',
  'completion',
  'refund',
  'hold-release',
  'debt-paid',
  'hold',
  'release',
  'payout',
  'payout-paid',
  'payout-returned',
  'voucher',
  'write-off',
  'goodwill',
  'demo-income',
] as const;

/** What a transfer is called, in the words its owner reads too. */
export function useKind(): (kind: string) => string {
  const { t, i18n } = useTranslation('wallet');
  return (kind) => (i18n.exists(`wallet:kind.${kind}`) ? t(`kind.${kind}` as 'title') : kind);
}

type AccountProps = { owner: string; purpose: string; currency: string };

/** An account as a link to its statement. */
export function AccountName({ owner, purpose, currency }: AccountProps) {
  const purposeText = usePurpose();
  return (
    <AnchorLink to="/admin/ledger/account" search={{ owner, purpose, currency }} className={classes.long}>
      {purposeText(purpose)}
    </AnchorLink>
  );
}

type RowProps = {
  name: ReactNode;
  amount: ReactNode;
  about?: ReactNode;
  /** What stands under the amount. */
  left?: ReactNode;
  /** A long name for programs; it has a line of its own. */
  code?: string;
};

/** One line of the ledger: what it is and how much, with the amounts below each other. */
export function Row({ name, amount, about, left, code }: RowProps) {
  return (
    <li className={classes.row}>
      <div className={classes.name}>{name}</div>
      <div className={classes.amount}>{amount}</div>
      {(about ?? left) != null && (
        <>
          <Text size="sm" c="dimmed">
            {about}
          </Text>
          <Text size="sm" c="dimmed" className={classes.left}>
            {left}
          </Text>
        </>
      )}
      {code && (
        <Text size="xs" c="dimmed" className={classes.code}>
          {code}
        </Text>
      )}
    </li>
  );
}
