import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../kit/links';
import { wayBack } from './wayBack';

/** What follows a payment: back to where somebody was, or to the wallet. */
export function GoOn({ payment, open = false }: { payment: string; open?: boolean }) {
  const { t } = useTranslation('wallet');
  const navigate = useNavigate();
  const next = wayBack(payment);
  return next === undefined || open ? (
    <ButtonLink to="/wallet" variant={open ? 'default' : 'filled'}>
      {t('sandbox.toWallet')}
    </ButtonLink>
  ) : (
    <Button onClick={() => void navigate({ href: next })}>{t('sandbox.goOn')}</Button>
  );
}
