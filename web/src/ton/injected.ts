import type { WalletProof } from '../api/ton';
import { type Asked, asking, GOODBYE, proofIn, refused, VERSION } from './connect';

/** How a wallet speaks to pages in its own browser, or in one that it extends. */
type Bridge = {
  walletInfo?: { name?: string };
  connect: (version: number, asked: Asked) => Promise<unknown>;
  send?: (message: unknown) => Promise<unknown>;
};

export type WalletHere = { key: string; name: string; bridge: Bridge };

/** The wallets in this browser. Each puts itself under a name of its own, so that nobody needs a list of them. */
export function walletsHere(): WalletHere[] {
  return Object.keys(window).flatMap((key) => {
    const bridge = bridgeUnder(key);
    return bridge ? [{ key, name: bridge.walletInfo?.name ?? key, bridge }] : [];
  });
}

/** Asks a wallet here; it asks its holder. */
export async function askHere({ bridge }: WalletHere, payload: string): Promise<WalletProof> {
  const answer = await bridge.connect(VERSION, asking(payload)).catch(() => {
    throw refused('strange');
  });
  const proof = proofIn(answer);
  await bridge.send?.(GOODBYE).catch(() => undefined);
  return proof;
}

function bridgeUnder(key: string): Bridge | undefined {
  try {
    const owner = (window as unknown as Record<string, unknown>)[key];
    const bridge = typeof owner === 'object' && owner !== null && 'tonconnect' in owner ? owner.tonconnect : undefined;
    return typeof bridge === 'object' && bridge !== null && 'connect' in bridge ? (bridge as Bridge) : undefined;
  } catch {
    // Frames of other sites stand here too and let nobody look into them.
    return undefined;
  }
}
