import { Link, type LinkProps } from '@tanstack/react-router';
import {
  Home,
  type LucideIcon,
  Package,
  ReceiptText,
  Settings2,
  ShoppingBag,
  Store,
  Tag,
  User,
  Wallet,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { keeps } from '../admin/keeper';
import { useMe } from '../api/session';
import shell from './shell.module.css';

type ItemProps = { to: LinkProps['to']; icon: LucideIcon; label: string; exact?: boolean };

function Item({ to, icon: Icon, label, exact = false }: ItemProps) {
  return (
    <Link to={to} activeOptions={{ exact, includeSearch: false }} className={shell.item}>
      <Icon size={22} strokeWidth={1.75} aria-hidden />
      {label}
    </Link>
  );
}

/** The areas within reach of a thumb. */
export function BottomTabs() {
  const { t } = useTranslation();
  return (
    <>
      <Item to="/" icon={Home} label={t('nav.home')} exact />
      <Item to="/games" icon={Store} label={t('nav.market')} />
      <Item to="/sell" icon={Tag} label={t('nav.sell')} />
      <Item to="/orders" icon={ReceiptText} label={t('nav.purchases')} />
      <Item to="/me" icon={User} label={t('nav.me')} />
    </>
  );
}

/** The same areas on a wide window, with what belongs to a seller and to staff. */
export function Rail() {
  const { t } = useTranslation();
  const me = useMe();
  const seller = me?.roles.includes('SELLER');
  return (
    <>
      <Item to="/" icon={Home} label={t('nav.home')} exact />
      <Item to="/games" icon={Store} label={t('nav.market')} />
      <Item to="/sell" icon={Tag} label={t('nav.sell')} exact />
      {seller && <Item to="/sell/lots" icon={Package} label={t('nav.lots')} />}
      {seller && <Item to="/sales" icon={ShoppingBag} label={t('nav.sales')} />}
      {me && <Item to="/orders" icon={ReceiptText} label={t('nav.purchases')} />}
      {me && <Item to="/wallet" icon={Wallet} label={t('nav.wallet')} />}
      {me && keeps(me) && <Item to="/admin" icon={Settings2} label={t('nav.admin')} />}
    </>
  );
}
