import type { Me } from '../api/types';

/** The pages of those who run the site, each with what it asks for. */
export const AREAS = [
  { to: '/admin/games', text: 'games', needs: 'market.manage-catalog' },
  { to: '/admin/users', text: 'users', needs: 'identity.view-users' },
  { to: '/admin/payments', text: 'payments', needs: 'payments.view-payments' },
  { to: '/admin/reconciliation', text: 'reconciliation', needs: 'payments.view-payments' },
  { to: '/admin/kyc', text: 'kyc', needs: 'identity.review-kyc' },
  { to: '/admin/payouts', text: 'payouts', needs: 'payments.approve-payouts' },
  { to: '/admin/frozen-orders', text: 'frozen', needs: 'market.decide-orders' },
  { to: '/admin/chargebacks', text: 'chargebacks', needs: 'payments.note-chargebacks' },
  { to: '/admin/write-offs', text: 'writeOffs', needs: 'payments.forgive' },
  { to: '/admin/vouchers', text: 'vouchers', needs: 'payments.manage-vouchers' },
  { to: '/admin/appeals', text: 'appeals', needs: 'identity.decide-appeals' },
  { to: '/admin/mail', text: 'mail', needs: 'mail.read-letters' },
  { to: '/admin/ledger', text: 'ledger', needs: 'wallet.read-ledger' },
  { to: '/admin/audit', text: 'audit', needs: 'identity.read-audit' },
] as const;

/** Whether somebody helps to run the site. */
export function keeps(me: Me): boolean {
  return AREAS.some(({ needs }) => me.permissions.includes(needs));
}
