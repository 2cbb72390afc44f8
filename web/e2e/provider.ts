import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const CROSSCHECK = join(import.meta.dirname, '../../crosscheck');

const running: ChildProcess[] = [];

/** Starts the other site people come from, and says how the program finds it. */
export async function startProvider(port: number, site: string): Promise<Record<string, string>> {
  await startPeer('openid.mjs', String(port), `${site}/api/v1/auth/google/callback`);
  return {
    FAIRGROUND_LOGIN_GOOGLE_CLIENT_ID: 'fairground',
    FAIRGROUND_LOGIN_GOOGLE_CLIENT_SECRET: 'a secret of the tests',
    FAIRGROUND_LOGIN_GOOGLE_ISSUER: `http://localhost:${port}`,
  };
}

/** Starts a wallet with its bridge. */
export async function startWallet(port: number): Promise<Record<string, string>> {
  await startPeer('bridge.mjs', String(port));
  return {
    FAIRGROUND_TON_SIGN_IN: 'true',
    FAIRGROUND_TON_WALLETS: `Lantern|http://localhost:${port}/connect|http://localhost:${port}/bridge`,
  };
}

export function stopPeers(): void {
  running.forEach((peer) => peer.kill());
}

async function startPeer(script: string, ...args: string[]): Promise<void> {
  const peer = spawn(process.execPath, [join(CROSSCHECK, script), ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  running.push(peer);
  await once(peer.stdout, 'data');
}
