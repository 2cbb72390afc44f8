import { TextInput, VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useRouterState } from '@tanstack/react-router';
import { Bell, Search } from 'lucide-react';
import { type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { unreadQuery, walletQuery } from '../api/mine';
import { useSession } from '../api/session';
import { useSite } from '../api/site';
import { MoneyText } from '../kit/MoneyText';
import { LanguageSwitch, ThemeSwitch } from './Preferences';
import shell from './shell.module.css';
import { ActionIconLink, ButtonLink } from '../kit/links';

export function TopBar() {
  const { t } = useTranslation();
  const session = useSession();
  const name = useSite()?.name ?? 'Fairground';
  return (
    <div className={shell.barInner}>
      <Link to="/" className={shell.logo} aria-label={t('nav.toHome', { name })}>
        <img src="/icon.svg" width={32} height={32} alt="" />
        {name}
      </Link>
      <div className={`${shell.wide ?? ''} ${shell.search ?? ''}`}>
        <SearchBox label={t('search.open')} />
      </div>
      <div className={shell.end}>
        <ActionIconLink to="/search" aria-label={t('search.open')} className={shell.narrowOnly}>
          <Search size={22} aria-hidden />
        </ActionIconLink>
        <span className={shell.wide}>
          <LanguageSwitch />
          <ThemeSwitch />
        </span>
        {session.status === 'user' && <Mine name={session.me.displayName} />}
        {session.status === 'guest' && <Guest />}
      </div>
    </div>
  );
}

function Guest() {
  const { t } = useTranslation();
  const here = useRouterState({ select: (state) => state.location.href });
  return (
    <ButtonLink to="/sign-in" search={{ next: here }} variant="light" px="md">
      {t('signIn')}
    </ButtonLink>
  );
}

function Mine({ name }: { name: string }) {
  const { t } = useTranslation();
  const unread = useQuery({ ...unreadQuery(), refetchInterval: 60_000 }).data?.count ?? 0;
  const balance = useQuery(walletQuery()).data?.balances[0];
  return (
    <>
      {balance && (
        <Link to="/wallet" className={`${shell.balance ?? ''} ${shell.wide ?? ''}`}>
          <VisuallyHidden>{t('balance')}</VisuallyHidden>
          <MoneyText
            flash
            value={{
              amount: (BigInt(balance.spend) + BigInt(balance.earned)).toString(),
              currency: balance.currency,
            }}
          />
        </Link>
      )}
      <ActionIconLink to="/notices" aria-label={t('nav.notices', { n: unread })} className={shell.bell}>
        <Bell size={22} aria-hidden />
        {unread > 0 && <span className={shell.count}>{unread > 99 ? '99+' : unread}</span>}
      </ActionIconLink>
      <ButtonLink to="/me" variant="default" className={shell.wide} px="md" maw={180}>
        {name}
      </ButtonLink>
    </>
  );
}

/** Looks for lots in all games by the beginning of their words. */
export function SearchBox({ label, size = 'md' }: { label: string; size?: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const asked = useRouterState({
    select: (state) => (state.location.pathname === '/search' ? String(state.location.search.q ?? '') : ''),
  });
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const q = new FormData(event.currentTarget).get('q');
    void navigate({ to: '/search', search: typeof q === 'string' && q.trim() ? { q: q.trim() } : {} });
  };
  return (
    <form role="search" aria-label={label} onSubmit={submit} style={{ width: '100%' }}>
      <TextInput
        key={asked}
        name="q"
        type="search"
        size={size}
        defaultValue={asked}
        placeholder={t('search.placeholder')}
        aria-label={t('search.label')}
        leftSection={<Search size={18} aria-hidden />}
        maxLength={100}
      />
    </form>
  );
}
