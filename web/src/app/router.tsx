import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { gameQuery, gamesQuery, lotQuery, recentLotsQuery } from '../api/market';
import { oneAhead, pagesAhead } from '../api/query';
import { Waiting } from '../kit/States';
import classes from '../kit/kit.module.css';
import { adminPages } from './adminRoutes';
import { peoplePages } from './peopleRoutes';
import { BrokenPage } from './fallbacks';
import { root, search } from './root';
import { myPages } from './myRoutes';
import { sellPages } from './sellRoutes';
import { parseQuery, writeQuery } from './search';

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  loader: () => {
    pagesAhead(gamesQuery());
    oneAhead(recentLotsQuery());
  },
  component: lazyRouteComponent(() => import('../market/HomePage'), 'HomePage'),
});
const games = createRoute({
  getParentRoute: () => root,
  path: '/games',
  ...search,
  loader: () => pagesAhead(gamesQuery()),
  component: lazyRouteComponent(() => import('../market/GamesPage'), 'GamesPage'),
});
const game = createRoute({
  getParentRoute: () => root,
  path: '/games/$game',
  ...search,
  loader: ({ params }) => oneAhead(gameQuery(params.game)),
  component: lazyRouteComponent(() => import('../market/ListPage'), 'GamePage'),
});
const category = createRoute({
  getParentRoute: () => root,
  path: '/games/$game/$category',
  ...search,
  loader: ({ params }) => oneAhead(gameQuery(params.game)),
  component: lazyRouteComponent(() => import('../market/ListPage'), 'CategoryPage'),
});
const everything = createRoute({
  getParentRoute: () => root,
  path: '/search',
  ...search,
  component: lazyRouteComponent(() => import('../market/SearchPage'), 'SearchPage'),
});
const lot = createRoute({
  getParentRoute: () => root,
  path: '/lots/$id',
  loader: ({ params }) => oneAhead(lotQuery(params.id)),
  component: lazyRouteComponent(() => import('../market/LotPage'), 'LotPage'),
});
const seller = createRoute({
  getParentRoute: () => root,
  path: '/sellers/$name',
  component: lazyRouteComponent(() => import('../market/SellerPage'), 'SellerPage'),
});
const rules = createRoute({
  getParentRoute: () => root,
  path: '/rules',
  component: lazyRouteComponent(() => import('../sell/RulesPage'), 'RulesPage'),
});
const terms = createRoute({
  getParentRoute: () => root,
  path: '/terms',
  component: lazyRouteComponent(() => import('../site/LegalPages'), 'TermsPage'),
});
const privacy = createRoute({
  getParentRoute: () => root,
  path: '/privacy',
  component: lazyRouteComponent(() => import('../site/LegalPages'), 'PrivacyPage'),
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  ...search,
  component: lazyRouteComponent(() => import('../identity/SignInPage'), 'SignInPage'),
});
const signUp = createRoute({
  getParentRoute: () => root,
  path: '/sign-up',
  ...search,
  component: lazyRouteComponent(() => import('../identity/SignUpPage'), 'SignUpPage'),
});
const guest = createRoute({
  getParentRoute: () => root,
  path: '/guest',
  ...search,
  component: lazyRouteComponent(() => import('../identity/GuestPage'), 'GuestPage'),
});
const telegram = createRoute({
  getParentRoute: () => root,
  path: '/tg',
  component: lazyRouteComponent(() => import('../telegram/TelegramPage'), 'TelegramPage'),
});
const telegramReturn = createRoute({
  getParentRoute: () => root,
  path: '/telegram-return',
  ...search,
  component: lazyRouteComponent(() => import('../telegram/ReturnPage'), 'TelegramReturnPage'),
});
const setPassword = createRoute({
  getParentRoute: () => root,
  path: '/set-password',
  ...search,
  component: lazyRouteComponent(() => import('../identity/SetPasswordPage'), 'SetPasswordPage'),
});
const forgotPassword = createRoute({
  getParentRoute: () => root,
  path: '/forgot-password',
  component: lazyRouteComponent(() => import('../identity/ForgotPasswordPage'), 'ForgotPasswordPage'),
});
const security = createRoute({
  getParentRoute: () => root,
  path: '/me/security',
  component: lazyRouteComponent(() => import('../identity/security/SecurityPage'), 'SecurityPage'),
});
const me = createRoute({
  getParentRoute: () => root,
  path: '/me',
  component: lazyRouteComponent(() => import('../identity/MePage'), 'MePage'),
});

const wallet = createRoute({
  getParentRoute: () => root,
  path: '/wallet',
  ...search,
  component: lazyRouteComponent(() => import('../wallet/WalletPage'), 'WalletPage'),
});
const sandbox = createRoute({
  getParentRoute: () => root,
  path: '/pay/sandbox/$id',
  component: lazyRouteComponent(() => import('../wallet/SandboxPage'), 'SandboxPage'),
});
const pay = createRoute({
  getParentRoute: () => root,
  path: '/pay/$id',
  component: lazyRouteComponent(() => import('../wallet/PayPage'), 'PayPage'),
});
const purchases = createRoute({
  getParentRoute: () => root,
  path: '/orders',
  ...search,
  component: lazyRouteComponent(() => import('../orders/OrdersPage'), 'PurchasesPage'),
});
const sales = createRoute({
  getParentRoute: () => root,
  path: '/sales',
  ...search,
  component: lazyRouteComponent(() => import('../orders/OrdersPage'), 'SalesPage'),
});
const order = createRoute({
  getParentRoute: () => root,
  path: '/orders/$id',
  component: lazyRouteComponent(() => import('../orders/OrderPage'), 'OrderPage'),
});

const notices = createRoute({
  getParentRoute: () => root,
  path: '/notices',
  component: lazyRouteComponent(() => import('../notices/NoticesPage'), 'NoticesPage'),
});
/** Every piece of the kit, for those who work on it; not part of what is shipped. */
const kit = import.meta.env.DEV
  ? [
      createRoute({
        getParentRoute: () => root,
        path: '/kit',
        component: lazyRouteComponent(() => import('../kit/KitPage'), 'KitPage'),
      }),
    ]
  : [];

const pages = [
  home,
  games,
  game,
  category,
  everything,
  lot,
  seller,
  rules,
  terms,
  privacy,
  signIn,
  signUp,
  guest,
  telegram,
  telegramReturn,
  setPassword,
  forgotPassword,
  me,
  security,
  ...myPages,
  wallet,
  sandbox,
  pay,
  purchases,
  sales,
  order,
  ...sellPages,
  notices,
];

export const router = createRouter({
  routeTree: root.addChildren([...pages, ...peoplePages, ...adminPages, ...kit]),
  parseSearch: parseQuery,
  stringifySearch: writeQuery,
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  defaultErrorComponent: BrokenPage,
  defaultPendingComponent: () => (
    <div className={classes.page}>
      <Waiting />
    </div>
  ),
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- merging needs an interface
  interface Register {
    router: typeof router;
  }
}
