import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { type RefObject, Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useSite } from '../api/site';
import classes from '../kit/kit.module.css';
import { Waiting } from '../kit/States';
import { BottomTabs, Rail } from './Navigation';
import shell from './shell.module.css';
import { TermsNotice } from './TermsNotice';
import { TopBar } from './TopBar';

/** What stands around every page: top bar, rail or tabs, and the banner of a demo. */
export function Shell() {
  const { t } = useTranslation();
  const demo = useSite()?.mode === 'demo';
  const main = useRef<HTMLElement>(null);
  useFocusOnArrival(main);
  return (
    <div className={shell.shell}>
      <a href="#main" className="skip">
        {t('skip')}
      </a>
      <header className={shell.bar}>
        <TopBar />
      </header>
      <nav className={shell.rail} aria-label={t('nav.areas')}>
        <div className={shell.railInner}>
          <Rail />
        </div>
      </nav>
      <main id="main" ref={main} tabIndex={-1} className={shell.main}>
        {demo && <p className={shell.demo}>{t('demo')}</p>}
        <TermsNotice />
        <Suspense
          fallback={
            <div className={classes.page}>
              <Waiting />
            </div>
          }
        >
          <Outlet />
        </Suspense>
        <nav className={shell.foot} aria-label={t('footer')}>
          <Link to="/rules">{t('footer.rules')}</Link>
          <Link to="/terms">{t('footer.terms')}</Link>
          <Link to="/privacy">{t('footer.privacy')}</Link>
        </nav>
      </main>
      <nav className={shell.tabs} aria-label={t('nav.areas')}>
        <BottomTabs />
      </nav>
    </div>
  );
}

/** How long a page may take to show its heading, in milliseconds. */
const ARRIVAL = 3_000;

/** After a change of page the keyboard and the screen reader begin at its heading. */
function useFocusOnArrival(main: RefObject<HTMLElement | null>) {
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const before = useRef(path);
  useEffect(() => {
    const arrived = before.current !== undefined && before.current !== path;
    before.current = path;
    if (!arrived || !main.current) return;
    const element = main.current;
    const focus = () => element.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
    // The heading may still be on its way, or be written anew: then the focus has fallen off the page.
    const late = new MutationObserver(() => {
      if (document.activeElement === document.body) focus();
    });
    late.observe(document.body, { childList: true, subtree: true });
    const timer = setTimeout(() => late.disconnect(), ARRIVAL);
    focus();
    return () => {
      clearTimeout(timer);
      late.disconnect();
    };
  }, [main, path]);
}
