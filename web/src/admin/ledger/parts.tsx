import { Group } from '@mantine/core';
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
        <Group component="nav" gap="lg" aria-label={t('title')} className={classes.ways}>
          <AnchorLink to="/admin/ledger">{t('transfers')}</AnchorLink>
          <AnchorLink to="/admin/ledger/balance">{t('balance')}</AnchorLink>
          <AnchorLink to="/admin/ledger/turnover">{t('turnover')}</AnchorLink>
          <AnchorLink to="/admin/ledger/checks">{t('checks')}</AnchorLink>
        </Group>
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
