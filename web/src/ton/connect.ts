import { Problem } from '../api/problem';
import type { WalletProof } from '../api/ton';

/** TON Connect as far as we need it: a wallet shows which it is and signs our words. */
export const VERSION = 2;

const DECLINED = 300;

export type Asked = {
  manifestUrl: string;
  items: [{ name: 'ton_addr' }, { name: 'ton_proof'; payload: string }];
};

type Item = { name?: string } & Record<string, unknown>;
type Said = { event?: string; payload?: { code?: number; items?: Item[] } };

/** What any wallet is asked. */
export function asking(payload: string): Asked {
  return {
    manifestUrl: `${location.origin}/tonconnect-manifest.json`,
    items: [{ name: 'ton_addr' }, { name: 'ton_proof', payload }],
  };
}

/** The proof in what a wallet answered, as our server takes it; whether it is true is decided there. */
export function proofIn(answer: unknown): WalletProof {
  const { event, payload } = (answer ?? {}) as Said;
  if (event !== 'connect') throw refused(payload?.code === DECLINED ? 'declined' : 'strange');
  const address = payload?.items?.find(({ name }) => name === 'ton_addr');
  const proof = payload?.items?.find(({ name }) => name === 'ton_proof')?.proof;
  if (!address || typeof proof !== 'object' || proof === null) throw refused('strange');
  const { timestamp, domain, signature, payload: words } = proof as WalletProof['proof'];
  return {
    address: String(address.address),
    network: String(address.network),
    publicKey: String(address.publicKey),
    proof: { timestamp, domain, signature, payload: words, stateInit: String(address.walletStateInit) },
  };
}

export function refused(why: 'declined' | 'strange'): Problem {
  return new Problem(422, { code: `web.wallet-${why}` });
}

/** Tells the wallet that we are done: it need not keep our site among those it is connected to. */
export const GOODBYE = { method: 'disconnect', params: [], id: '1' } as const;
