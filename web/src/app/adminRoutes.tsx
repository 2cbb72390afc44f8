import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root, search } from './root';

const adminGames = createRoute({
  getParentRoute: () => root,
  path: '/admin/games',
  component: lazyRouteComponent(() => import('../admin/GamesPage'), 'AdminGamesPage'),
});
const admin = createRoute({
  getParentRoute: () => root,
  path: '/admin',
  component: lazyRouteComponent(() => import('../admin/AdminPage'), 'AdminPage'),
});
const adminUsers = createRoute({
  getParentRoute: () => root,
  path: '/admin/users',
  component: lazyRouteComponent(() => import('../admin/users/UsersPage'), 'UsersPage'),
});
const adminUser = createRoute({
  getParentRoute: () => root,
  path: '/admin/users/$id',
  component: lazyRouteComponent(() => import('../admin/users/UserPage'), 'UserPage'),
});
const adminAudit = createRoute({
  getParentRoute: () => root,
  path: '/admin/audit',
  component: lazyRouteComponent(() => import('../admin/users/AuditPage'), 'AuditPage'),
});
const adminMail = createRoute({
  getParentRoute: () => root,
  path: '/admin/mail',
  component: lazyRouteComponent(() => import('../admin/desk/MailPage'), 'MailPage'),
});
const adminLetter = createRoute({
  getParentRoute: () => root,
  path: '/admin/mail/$id',
  component: lazyRouteComponent(() => import('../admin/desk/LetterPage'), 'LetterPage'),
});
const adminKyc = createRoute({
  getParentRoute: () => root,
  path: '/admin/kyc',
  component: lazyRouteComponent(() => import('../admin/desk/KycListPage'), 'KycListPage'),
});
const adminKycCase = createRoute({
  getParentRoute: () => root,
  path: '/admin/kyc/$user',
  component: lazyRouteComponent(() => import('../admin/desk/KycCasePage'), 'KycCasePage'),
});
const adminAppeals = createRoute({
  getParentRoute: () => root,
  path: '/admin/appeals',
  component: lazyRouteComponent(() => import('../admin/desk/AppealsPage'), 'AppealsPage'),
});
const adminPayments = createRoute({
  getParentRoute: () => root,
  path: '/admin/payments',
  component: lazyRouteComponent(() => import('../admin/payments/PaymentsPage'), 'PaymentsPage'),
});
const adminReconciliation = createRoute({
  getParentRoute: () => root,
  path: '/admin/reconciliation',
  component: lazyRouteComponent(() => import('../admin/payments/ReconciliationPage'), 'ReconciliationPage'),
});
const adminPayment = createRoute({
  getParentRoute: () => root,
  path: '/admin/payments/$id',
  component: lazyRouteComponent(() => import('../admin/payments/PaymentPage'), 'PaymentPage'),
});
const adminGame = createRoute({
  getParentRoute: () => root,
  path: '/admin/games/$id',
  ...search,
  component: lazyRouteComponent(() => import('../admin/GamePage'), 'AdminGamePage'),
});
const adminLedger = createRoute({
  getParentRoute: () => root,
  path: '/admin/ledger',
  ...search,
  component: lazyRouteComponent(() => import('../admin/ledger/TransfersPage'), 'TransfersPage'),
});
const adminTransfer = createRoute({
  getParentRoute: () => root,
  path: '/admin/ledger/transfer',
  ...search,
  component: lazyRouteComponent(() => import('../admin/ledger/TransferPage'), 'TransferPage'),
});
const adminAccount = createRoute({
  getParentRoute: () => root,
  path: '/admin/ledger/account',
  ...search,
  component: lazyRouteComponent(() => import('../admin/ledger/AccountPage'), 'AccountPage'),
});
const adminBalance = createRoute({
  getParentRoute: () => root,
  path: '/admin/ledger/balance',
  component: lazyRouteComponent(() => import('../admin/ledger/BalancePage'), 'BalancePage'),
});
const adminTurnover = createRoute({
  getParentRoute: () => root,
  path: '/admin/ledger/turnover',
  component: lazyRouteComponent(() => import('../admin/ledger/TurnoverPage'), 'TurnoverPage'),
});
const adminChecks = createRoute({
  getParentRoute: () => root,
  path: '/admin/ledger/checks',
  component: lazyRouteComponent(() => import('../admin/ledger/ChecksPage'), 'ChecksPage'),
});
const adminPayouts = createRoute({
  getParentRoute: () => root,
  path: '/admin/payouts',
  component: lazyRouteComponent(() => import('../admin/money/PayoutQueuePage'), 'PayoutQueuePage'),
});
const adminPayout = createRoute({
  getParentRoute: () => root,
  path: '/admin/payouts/$id',
  component: lazyRouteComponent(() => import('../admin/money/PayoutCasePage'), 'PayoutCasePage'),
});
const adminVouchers = createRoute({
  getParentRoute: () => root,
  path: '/admin/vouchers',
  component: lazyRouteComponent(() => import('../admin/money/VouchersPage'), 'VouchersPage'),
});

const adminFrozen = createRoute({
  getParentRoute: () => root,
  path: '/admin/frozen-orders',
  component: lazyRouteComponent(() => import('../admin/frozen/FrozenOrdersPage'), 'FrozenOrdersPage'),
});

const adminChargebacks = createRoute({
  getParentRoute: () => root,
  path: '/admin/chargebacks',
  ...search,
  component: lazyRouteComponent(() => import('../admin/chargebacks/ChargebacksPage'), 'ChargebacksPage'),
});

const adminWriteOffs = createRoute({
  getParentRoute: () => root,
  path: '/admin/write-offs',
  ...search,
  component: lazyRouteComponent(() => import('../admin/goodwill/WriteOffsPage'), 'WriteOffsPage'),
});

/** The pages of those who run the site. */
export const adminPages = [
  admin,
  adminGames,
  adminGame,
  adminUsers,
  adminUser,
  adminAudit,
  adminMail,
  adminLetter,
  adminKyc,
  adminKycCase,
  adminAppeals,
  adminLedger,
  adminTransfer,
  adminAccount,
  adminBalance,
  adminTurnover,
  adminChecks,
  adminPayments,
  adminPayment,
  adminReconciliation,
  adminPayouts,
  adminPayout,
  adminVouchers,
  adminFrozen,
  adminChargebacks,
  adminWriteOffs,
];
