import 'i18next';
import type admin from '../locales/en/admin.json';
import type chargebacks from '../locales/en/chargebacks.json';
import type common from '../locales/en/common.json';
import type desk from '../locales/en/desk.json';
import type frozen from '../locales/en/frozen.json';
import type goodwill from '../locales/en/goodwill.json';
import type identity from '../locales/en/identity.json';
import type ledger from '../locales/en/ledger.json';
import type legal from '../locales/en/legal.json';
import type market from '../locales/en/market.json';
import type notices from '../locales/en/notices.json';
import type orders from '../locales/en/orders.json';
import type payouts from '../locales/en/payouts.json';
import type privacy from '../locales/en/privacy.json';
import type people from '../locales/en/people.json';
import type problems from '../locales/en/problems.json';
import type sell from '../locales/en/sell.json';
import type wallet from '../locales/en/wallet.json';

declare module 'i18next' {
  /** Keys are checked by the compiler against the English texts. */
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- merging needs an interface
  interface CustomTypeOptions {
    defaultNS: 'common';
    keySeparator: false;
    nsSeparator: ':';
    resources: {
      admin: typeof admin;
      chargebacks: typeof chargebacks;
      common: typeof common;
      desk: typeof desk;
      frozen: typeof frozen;
      goodwill: typeof goodwill;
      identity: typeof identity;
      ledger: typeof ledger;
      legal: typeof legal;
      market: typeof market;
      notices: typeof notices;
      orders: typeof orders;
      payouts: typeof payouts;
      privacy: typeof privacy;
      people: typeof people;
      problems: typeof problems;
      sell: typeof sell;
      wallet: typeof wallet;
    };
  }
}
