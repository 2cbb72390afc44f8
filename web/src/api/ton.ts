import { call } from './http';
import { begin } from './identity';
import { refetch } from './query';
import type { components } from './schema';

export type Words = components['schemas']['WalletChallenge'];
export type Wallet = Words['wallets'][number];
export type WalletProof = components['schemas']['WalletProof'];

/** Words for a wallet to sign. */
export async function askForWords(): Promise<Words> {
  return call('POST', '/auth/ton/payload', { anonymous: true });
}

/** `code` is asked for where the account has a second factor. */
export async function signInByWallet(wallet: WalletProof, code?: string): Promise<void> {
  await begin(call('POST', '/auth/ton', { body: code ? { wallet, code } : { wallet }, anonymous: true }));
}

export async function linkWallet(wallet: WalletProof, password: string): Promise<void> {
  await call('POST', '/me/ways/ton', { body: { wallet, password } });
  await refetch('/me/ways');
}
