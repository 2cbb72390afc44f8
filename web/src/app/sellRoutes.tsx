import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root, search } from './root';

const sell = createRoute({
  getParentRoute: () => root,
  path: '/sell',
  ...search,
  component: lazyRouteComponent(() => import('../sell/NewLotPage'), 'NewLotPage'),
});
const sellerRules = createRoute({
  getParentRoute: () => root,
  path: '/sell/rules',
  component: lazyRouteComponent(() => import('../sell/RulesPage'), 'BecomeSellerPage'),
});
const myLots = createRoute({
  getParentRoute: () => root,
  path: '/sell/lots',
  ...search,
  component: lazyRouteComponent(() => import('../sell/MyLotsPage'), 'MyLotsPage'),
});
const editLot = createRoute({
  getParentRoute: () => root,
  path: '/sell/lots/$id',
  component: lazyRouteComponent(() => import('../sell/EditLotPage'), 'EditLotPage'),
});
const newImport = createRoute({
  getParentRoute: () => root,
  path: '/sell/import',
  component: lazyRouteComponent(() => import('../sell/ImportPage'), 'ImportPage'),
});
const importJob = createRoute({
  getParentRoute: () => root,
  path: '/sell/import/$id',
  component: lazyRouteComponent(() => import('../sell/ImportJobPage'), 'ImportJobPage'),
});

/** The pages of those who sell. */
export const sellPages = [sell, sellerRules, myLots, editLot, newImport, importJob];
