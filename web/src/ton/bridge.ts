import type { Wallet, WalletProof } from '../api/ton';
import { fromBase64, fromHex, type Keys, newKeys, open, seal, toBase64, toHex } from './box';
import { asking, GOODBYE, proofIn, VERSION } from './connect';

const AGAIN_MILLIS = 2_000;

/** A talk with a wallet elsewhere: a link takes what we ask to it, its bridge brings the answer. */
export type Talk = { link: string; answer: (signal: AbortSignal) => Promise<WalletProof> };

export function begin(wallet: Wallet, payload: string): Talk {
  const keys = newKeys();
  const bridge = wallet.bridge.replace(/\/$/, '');
  return {
    link: linkTo(wallet.link, toHex(keys.publicKey), JSON.stringify(asking(payload))),
    answer: async (signal) => {
      const { from, text } = await heard(bridge, keys, signal);
      const proof = proofIn(text);
      await sayGoodbye(bridge, keys, from);
      return proof;
    },
  };
}

/** Telegram takes one parameter alone, of few characters: there the rest is written with them. */
export function linkTo(wallet: string, id: string, asked: string): string {
  const query = new URLSearchParams({ v: String(VERSION), id, r: asked, ret: 'none' }).toString();
  const link = new URL(wallet);
  if (link.hostname !== 't.me') return `${wallet}${link.search ? '&' : '?'}${query}`;
  link.searchParams.set('startapp', `tonconnect-${plain(query.replaceAll('+', '%20'))}`);
  return link.href;
}

function plain(query: string): string {
  return query
    .replaceAll('.', '%2E')
    .replaceAll('-', '%2D')
    .replaceAll('_', '%5F')
    .replaceAll('&', '-')
    .replaceAll('=', '__')
    .replaceAll('%', '--');
}

type Heard = { from: Uint8Array; text: unknown };

/** The first message that was sealed for us; anybody may send others. */
function heard(bridge: string, keys: Keys, signal: AbortSignal): Promise<Heard> {
  return new Promise((resolve, reject) => {
    let source: EventSource | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = () => {
      source?.close();
      clearTimeout(timer);
    };
    const listen = () => {
      source = new EventSource(`${bridge}/events?client_id=${toHex(keys.publicKey)}`);
      source.onmessage = ({ data }: MessageEvent<string>) => {
        const message = read(data, keys);
        if (!message) return;
        stop();
        resolve(message);
      };
      // The bridge keeps what came meanwhile.
      source.onerror = () => {
        stop();
        timer = setTimeout(listen, AGAIN_MILLIS);
      };
    };
    signal.addEventListener('abort', () => {
      stop();
      reject(signal.reason instanceof Error ? signal.reason : new Error('left'));
    });
    listen();
  });
}

function read(data: string, keys: Keys): Heard | undefined {
  try {
    const { from, message } = JSON.parse(data) as { from: string; message: string };
    const sender = fromHex(from);
    return { from: sender, text: JSON.parse(open(fromBase64(message), sender, keys)) };
  } catch {
    return undefined;
  }
}

async function sayGoodbye(bridge: string, keys: Keys, to: Uint8Array): Promise<void> {
  const query = new URLSearchParams({
    client_id: toHex(keys.publicKey),
    to: toHex(to),
    ttl: '300',
    topic: GOODBYE.method,
  }).toString();
  const body = toBase64(seal(JSON.stringify(GOODBYE), to, keys));
  await fetch(`${bridge}/message?${query}`, { method: 'POST', body }).catch(() => undefined);
}
