import { type APIRequestContext, expect } from '@playwright/test';
import { type Api, api, given, type Who } from './people.ts';

/** One page of the program, and who stands in front of it. */
export type Place = { name: string; who: Who; path: string };

type Items = { items: { id: string; state: string }[] };
type Tree = { id: string; categories: { id: string; slug: string }[] };

/** Every page there is, with demo data behind it. */
export async function places(request: APIRequestContext): Promise<Place[]> {
  const buyer = await api(request, 'buyer');
  const seller = await api(request, 'seller');
  const admin = await api(request, 'admin');
  const me = await buyer.get<{ id: string }>('/me');
  const group = await buyer.get<{ items: { id: string }[] }>('/groups');
  const game = await buyer.get<Tree>('/market/games/eyrwald-online');
  const gold = game.categories.find(({ slug }) => slug === 'gold')?.id ?? '';
  const lot = await firstOf(buyer, `/market/lots?category=${gold}`);
  const own = await firstOf(seller, '/market/lots?seller=me&state=ACTIVE');
  const sale = await firstOf(seller, '/market/orders?role=seller&state=PAID');
  const topUp = await buyer.post<{ id: string }>(
    '/wallet/topups',
    { amount: { amount: '300000', currency: 'RUB' }, provider: 'sandbox' },
    { 'Idempotency-Key': `places-${Date.now()}` },
  );
  const orders = [];
  for (const state of ['PAID', 'IN_PROGRESS', 'DELIVERED', 'COMPLETED', 'REFUNDED']) {
    const id = await firstOf(buyer, `/market/orders?role=buyer&state=${state}`);
    orders.push({ name: `order-${state.toLowerCase()}`, who: 'buyer', path: `/orders/${id}` } as const);
  }
  return [
    { name: 'home', who: 'guest', path: '/' },
    { name: 'games', who: 'guest', path: '/games' },
    { name: 'game', who: 'guest', path: '/games/eyrwald-online' },
    { name: 'category', who: 'guest', path: '/games/eyrwald-online/gold' },
    { name: 'filtered', who: 'guest', path: '/games/eyrwald-online/gold?attr.side=dawn&price.max=100000' },
    { name: 'search', who: 'guest', path: '/search' },
    { name: 'lot', who: 'guest', path: `/lots/${lot}` },
    { name: 'seller', who: 'guest', path: '/sellers/demo-seller' },
    { name: 'rules', who: 'guest', path: '/rules' },
    { name: 'terms', who: 'guest', path: '/terms' },
    { name: 'privacy', who: 'guest', path: '/privacy' },
    { name: 'sign-in', who: 'guest', path: '/sign-in' },
    { name: 'sign-up', who: 'guest', path: '/sign-up' },
    { name: 'guest', who: 'guest', path: '/guest?token=x' },
    { name: 'telegram', who: 'guest', path: '/tg' },
    { name: 'telegram-return', who: 'guest', path: '/telegram-return' },
    { name: 'set-password', who: 'guest', path: '/set-password?token=x' },
    { name: 'forgot-password', who: 'guest', path: '/forgot-password' },
    { name: 'missing', who: 'guest', path: '/nowhere' },
    { name: 'me', who: 'buyer', path: '/me' },
    { name: 'person', who: 'guest', path: '/people/demo-buyer' },
    { name: 'person-signed-in', who: 'buyer', path: '/people/demo-seller' },
    { name: 'edit-profile', who: 'buyer', path: '/me/profile' },
    { name: 'friends', who: 'buyer', path: '/friends' },
    { name: 'friends-empty', who: 'admin', path: '/friends' },
    { name: 'group', who: 'buyer', path: `/groups/${group.items[0]?.id ?? ''}` },
    { name: 'security', who: 'buyer', path: '/me/security' },
    { name: 'privacy', who: 'buyer', path: '/me/privacy' },
    { name: 'api-keys', who: 'buyer', path: '/me/api-keys' },
    { name: 'kyc', who: 'buyer', path: '/me/kyc' },
    { name: 'unsubscribe', who: 'guest', path: '/unsubscribe?token=x' },
    { name: 'deletion-missing', who: 'guest', path: '/deletion/x' },
    { name: 'wallet', who: 'buyer', path: '/wallet' },
    { name: 'payouts', who: 'seller', path: '/wallet/payouts' },
    { name: 'payouts-empty', who: 'buyer', path: '/wallet/payouts' },
    { name: 'sandbox', who: 'buyer', path: `/pay/sandbox/${topUp.id}` },
    { name: 'pay', who: 'buyer', path: `/pay/${topUp.id}` },
    { name: 'purchases', who: 'buyer', path: '/orders' },
    ...orders,
    { name: 'notices', who: 'buyer', path: '/notices' },
    { name: 'become-seller', who: 'buyer', path: '/sell/rules' },
    { name: 'sales', who: 'seller', path: '/sales' },
    { name: 'sale', who: 'seller', path: `/orders/${sale}` },
    { name: 'sell', who: 'seller', path: '/sell' },
    { name: 'sell-form', who: 'seller', path: `/sell?category=${gold}` },
    { name: 'my-lots', who: 'seller', path: '/sell/lots' },
    { name: 'own-lot', who: 'seller', path: `/lots/${own}` },
    { name: 'edit-lot', who: 'seller', path: `/sell/lots/${own}` },
    { name: 'import', who: 'seller', path: '/sell/import' },
    { name: 'import-job', who: 'seller', path: `/sell/import/${await brokenImport(request, seller, gold)}` },
    { name: 'admin', who: 'admin', path: '/admin' },
    { name: 'admin-users', who: 'admin', path: '/admin/users' },
    { name: 'admin-user', who: 'admin', path: `/admin/users/${me.id}` },
    { name: 'admin-audit', who: 'admin', path: '/admin/audit' },
    { name: 'admin-mail', who: 'admin', path: '/admin/mail' },
    { name: 'admin-letter', who: 'admin', path: `/admin/mail/${await newestLetter(admin)}` },
    { name: 'admin-kyc', who: 'admin', path: '/admin/kyc' },
    { name: 'admin-kyc-case', who: 'admin', path: `/admin/kyc/${await papersOf(seller)}` },
    { name: 'admin-payouts', who: 'admin', path: '/admin/payouts' },
    { name: 'admin-payout', who: 'admin', path: `/admin/payouts/${await newestPayout(admin)}` },
    { name: 'admin-vouchers', who: 'admin', path: '/admin/vouchers' },
    { name: 'admin-frozen', who: 'admin', path: '/admin/frozen-orders' },
    { name: 'admin-chargebacks', who: 'admin', path: '/admin/chargebacks' },
    { name: 'admin-write-offs', who: 'admin', path: '/admin/write-offs' },
    { name: 'admin-appeals', who: 'admin', path: '/admin/appeals' },
    { name: 'admin-ledger', who: 'admin', path: '/admin/ledger' },
    { name: 'admin-ledger-empty', who: 'admin', path: '/admin/ledger?to=2020-01-01' },
    { name: 'admin-transfer', who: 'admin', path: `/admin/ledger/transfer?${await newestTransfer(admin)}` },
    { name: 'admin-accounts', who: 'admin', path: `/admin/ledger/account?owner=user:${me.id}` },
    {
      name: 'admin-account',
      who: 'admin',
      path: `/admin/ledger/account?owner=user:${me.id}&purpose=spend&currency=RUB`,
    },
    { name: 'admin-balance', who: 'admin', path: '/admin/ledger/balance' },
    { name: 'admin-turnover', who: 'admin', path: '/admin/ledger/turnover' },
    { name: 'admin-checks', who: 'admin', path: '/admin/ledger/checks' },
    { name: 'admin-payments', who: 'admin', path: '/admin/payments' },
    { name: 'admin-payment', who: 'admin', path: `/admin/payments/${topUp.id}` },
    { name: 'admin-reconciliation', who: 'admin', path: '/admin/reconciliation' },
    { name: 'admin-games', who: 'admin', path: '/admin/games' },
    { name: 'admin-game', who: 'admin', path: `/admin/games/${game.id}` },
    { name: 'admin-category', who: 'admin', path: `/admin/games/${game.id}?category=${gold}` },
  ];
}

async function firstOf(somebody: Api, path: string): Promise<string> {
  const { items } = await somebody.get<Items>(path);
  if (!items[0]) throw new Error(`the demo data has nothing at ${path}`);
  return items[0].id;
}

async function newestTransfer(admin: Api): Promise<string> {
  const { items } = await admin.get<{ items: { kind: string; reference: string }[] }>(
    '/admin/ledger/transfers?limit=1',
  );
  return new URLSearchParams({ kind: items[0]?.kind ?? '', reference: items[0]?.reference ?? '' }).toString();
}

async function newestLetter(admin: Api): Promise<string> {
  const { items } = await admin.get<{ items: { id: string }[] }>('/admin/letters?limit=1');
  if (!items[0]) throw new Error('no letter was written');
  return items[0].id;
}

async function newestPayout(admin: Api): Promise<string> {
  const { items } = await admin.get<{ items: { payout: { id: string } }[] }>('/admin/payouts?state=SENT&limit=1');
  if (!items[0]) throw new Error('the demo data has no payout that waits for an operator');
  return items[0].payout.id;
}

/** Whose papers wait for a look. They are sent once, by whichever worker is first. */
async function papersOf(somebody: Api): Promise<string> {
  const papers = { name: 'Selma Seller', country: 'RU', document: 'PASSPORT', number: '4510 123456' };
  await somebody.post('/me/kyc', papers).catch(() => undefined);
  expect((await somebody.get<{ state: string }>('/me/kyc')).state).not.toBe('NONE');
  return (await somebody.get<{ id: string }>('/me')).id;
}

/** An import that has ended with errors in some rows. */
async function brokenImport(request: APIRequestContext, seller: Api, category: string): Promise<string> {
  const rows = [
    'title,description,price,stock,deliveryMinutes,attr.server,attr.side',
    ',,free,0,60,nowhere,dawn',
    'Gold,,1,1,now,norholm,noon',
  ];
  const answer = await request.post(`${given('URL')}/api/v1/market/lots/import`, {
    headers: { Authorization: `Bearer ${seller.token}` },
    multipart: {
      file: { name: 'spring-stock.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\n')) },
      mode: 'all-or-nothing',
      categoryId: category,
    },
  });
  return ((await answer.json()) as { id: string }).id;
}
