import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root, search } from './root';

const myData = createRoute({
  getParentRoute: () => root,
  path: '/me/privacy',
  component: lazyRouteComponent(() => import('../identity/privacy/PrivacyPage'), 'PrivacyPage'),
});
const apiKeys = createRoute({
  getParentRoute: () => root,
  path: '/me/api-keys',
  component: lazyRouteComponent(() => import('../identity/privacy/ApiKeysPage'), 'ApiKeysPage'),
});
const kyc = createRoute({
  getParentRoute: () => root,
  path: '/me/kyc',
  component: lazyRouteComponent(() => import('../identity/privacy/KycPage'), 'KycPage'),
});
const unsubscribe = createRoute({
  getParentRoute: () => root,
  path: '/unsubscribe',
  ...search,
  component: lazyRouteComponent(() => import('../notices/UnsubscribePage'), 'UnsubscribePage'),
});
const deletion = createRoute({
  getParentRoute: () => root,
  path: '/deletion/$code',
  component: lazyRouteComponent(() => import('../identity/privacy/DeletionPage'), 'DeletionPage'),
});
const payouts = createRoute({
  getParentRoute: () => root,
  path: '/wallet/payouts',
  component: lazyRouteComponent(() => import('../payouts/PayoutsPage'), 'PayoutsPage'),
});

/** What people do with what is theirs. */
export const myPages = [myData, apiKeys, kyc, unsubscribe, deletion, payouts];
