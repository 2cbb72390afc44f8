import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { arrive } from './people.ts';

const PEER = join(import.meta.dirname, '../../crosscheck/ton.mjs');

type Signed = { address: string; network: string; publicKey: string; proof: { stateInit: string } };
type Temper = { domain?: string; declines?: boolean };

/** A browser with a wallet in it, which signs for the site that asks; or for another, or not at all. */
export async function visitWithWallet(browser: Browser, path: string, temper: Temper = {}): Promise<Page> {
  const context = await arrive(browser);
  await context.exposeFunction('signBy', (domain: string, payload: string) => sign(temper.domain ?? domain, payload));
  await context.addInitScript(install, temper.declines ?? false);
  const page = await context.newPage();
  await page.goto(path);
  return page;
}

/** A proof by a wallet that was made just now. */
async function sign(domain: string, payload: string): Promise<Signed> {
  const peer = spawn(process.execPath, [PEER], { stdio: ['pipe', 'pipe', 'inherit'] });
  peer.stdin.end(JSON.stringify({ ask: 'prove', domain, payload, timestamp: Math.floor(Date.now() / 1000) }));
  const [first] = JSON.parse(await text(peer.stdout)) as Signed[];
  if (!first) throw new Error('no wallet was made');
  return first;
}

/** TON Connect's bridge for wallets that are part of a browser. */
function install(declines: boolean): void {
  type Request = { manifestUrl: string; items: { name: string; payload?: string }[] };
  const { signBy } = window as unknown as { signBy: (domain: string, payload: string) => Promise<Signed> };
  const connect = async (version: number, { manifestUrl, items }: Request) => {
    if (version > 2) return { event: 'connect_error', payload: { code: 1, message: 'too new' } };
    if (declines) return { event: 'connect_error', payload: { code: 300, message: 'declined' } };
    const { url } = (await (await fetch(manifestUrl)).json()) as { url: string };
    const words = items.find(({ name }) => name === 'ton_proof')?.payload ?? '';
    const { proof, ...address } = await signBy(new URL(url).hostname, words);
    return {
      event: 'connect',
      payload: {
        items: [
          { name: 'ton_addr', ...address, walletStateInit: proof.stateInit },
          { name: 'ton_proof', proof },
        ],
      },
    };
  };
  const tonconnect = {
    deviceInfo: { platform: 'linux', appName: 'moth', appVersion: '1', maxProtocolVersion: 2, features: [] },
    walletInfo: { name: 'Moth', image: '', about_url: '' },
    protocolVersion: 2,
    isWalletBrowser: false,
    connect,
    restoreConnection: () => Promise.resolve({ event: 'connect_error', payload: { code: 100, message: 'unknown' } }),
    send: ({ id }: { id: string }) => Promise.resolve({ id, result: {} }),
    listen: () => () => undefined,
    disconnect: () => undefined,
  };
  Object.assign(window, { moth: { tonconnect } });
}
