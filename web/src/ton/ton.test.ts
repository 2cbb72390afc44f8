import { afterEach, describe, expect, it, vi } from 'vitest';
import { isProblem } from '../api/problem';
import { fromHex, newKeys, open, seal, sharedKey, toHex } from './box';
import { linkTo } from './bridge';
import { proofIn } from './connect';
import { askHere, walletsHere } from './injected';

const PROOF = { timestamp: 1, domain: { lengthBytes: 4, value: 'host' }, signature: 's', payload: 'p' };
const CONNECTED = {
  event: 'connect',
  payload: {
    items: [
      { name: 'ton_addr', address: '0:ab', network: '-239', publicKey: 'cd', walletStateInit: 'te6' },
      { name: 'ton_proof', proof: PROOF },
    ],
  },
};

// "Cryptography in NaCl", section 3.
const ALICE = '77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a';
const BOB = 'de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f';
const FIRST_KEY = '1b27556473e985d462cd51197a9a46c76009549eac6474f206c4ee0844f68389';

describe('a box', () => {
  it('has the key that the paper on NaCl computes', () => {
    const mine = fromHex(ALICE);
    expect(toHex(sharedKey(mine, fromHex(BOB)))).toBe(FIRST_KEY);
  });

  it('is opened by those it is between', () => {
    const [one, other, third] = [newKeys(), newKeys(), newKeys()];
    const sealed = seal('слова', other.publicKey, one);

    expect(open(sealed, one.publicKey, other)).toBe('слова');
    expect(() => open(sealed, one.publicKey, third)).toThrow();
    expect(() => open(sealed, third.publicKey, other)).toThrow();
  });
});

describe('a link', () => {
  it('takes what we ask to a wallet', () => {
    const link = new URL(linkTo('https://app.example/ton-connect', 'ab', '{"a":"b c"}'));
    expect(Object.fromEntries(link.searchParams)).toEqual({ v: '2', id: 'ab', r: '{"a":"b c"}', ret: 'none' });
    expect(linkTo('https://app.example/?x=1', 'ab', '{}')).toMatch(/\?x=1&v=2/);
  });

  it('is written with few characters for Telegram', () => {
    const asked = new URL(linkTo('https://t.me/wallet/start', 'ab', '{"u":"https://a-b.example/m_1"}'));
    const told = asked.searchParams.get('startapp') ?? '';
    expect(told).toMatch(/^tonconnect-[\w-]+$/);
    const query = told.slice('tonconnect-'.length);
    const back = new URLSearchParams(
      query
        .replaceAll('--', '%')
        .replaceAll('__', '=')
        .replaceAll('-', '&')
        .replaceAll('%5F', '_')
        .replaceAll('%2D', '-')
        .replaceAll('%2E', '.'),
    );
    expect(back.get('r')).toBe('{"u":"https://a-b.example/m_1"}');
  });
});

describe('an answer', () => {
  it('holds a proof', () => {
    expect(proofIn(CONNECTED)).toEqual({
      address: '0:ab',
      network: '-239',
      publicKey: 'cd',
      proof: { ...PROOF, stateInit: 'te6' },
    });
  });

  it.each([
    [{ event: 'connect_error', payload: { code: 300 } }, 'web.wallet-declined'],
    [{ event: 'connect_error', payload: { code: 1 } }, 'web.wallet-strange'],
    [{ event: 'connect', payload: { items: CONNECTED.payload.items.slice(0, 1) } }, 'web.wallet-strange'],
    [undefined, 'web.wallet-strange'],
  ])('without one says why: %j', (answer, code) => {
    expect(() => proofIn(answer)).toThrow(expect.objectContaining({ code }) as Error);
  });
});

describe('a wallet in the browser', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('is found under whatever name and asked', async () => {
    const connect = vi.fn(() => Promise.resolve(CONNECTED));
    vi.stubGlobal('lantern', { tonconnect: { walletInfo: { name: 'Lantern' }, connect } });

    const [wallet] = walletsHere();
    expect(wallet?.name).toBe('Lantern');
    expect(wallet && (await askHere(wallet, 'p')).address).toBe('0:ab');
    expect(connect).toHaveBeenCalledWith(
      2,
      expect.objectContaining({ items: [{ name: 'ton_addr' }, { name: 'ton_proof', payload: 'p' }] }),
    );
  });

  it('that breaks is named', async () => {
    vi.stubGlobal('lantern', { tonconnect: { connect: () => Promise.reject(new Error('no')) } });
    const [wallet] = walletsHere();
    const problem: unknown = wallet && (await askHere(wallet, 'p').catch((reason: unknown) => reason));
    expect(isProblem(problem, 'web.wallet-strange')).toBe(true);
  });
});
