import { hsalsa, xsalsa20poly1305 } from '@noble/ciphers/salsa.js';
import { x25519 } from '@noble/curves/ed25519.js';

const NONCE = 24;
const SIGMA = new TextEncoder().encode('expand 32-byte k');

export type Keys = { secretKey: Uint8Array; publicKey: Uint8Array };

export function newKeys(): Keys {
  return x25519.keygen();
}

/** NaCl's box, as TON Connect sends it: what only the two of them read, behind a nonce. */
export function seal(text: string, to: Uint8Array, { secretKey }: Keys): Uint8Array {
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE));
  const sealed = xsalsa20poly1305(sharedKey(secretKey, to), nonce).encrypt(new TextEncoder().encode(text));
  const whole = new Uint8Array(NONCE + sealed.length);
  whole.set(nonce);
  whole.set(sealed, NONCE);
  return whole;
}

/** Throws where it is not from them. */
export function open(whole: Uint8Array, from: Uint8Array, { secretKey }: Keys): string {
  const nonce = whole.slice(0, NONCE);
  return new TextDecoder().decode(xsalsa20poly1305(sharedKey(secretKey, from), nonce).decrypt(whole.slice(NONCE)));
}

export function sharedKey(mine: Uint8Array, theirs: Uint8Array): Uint8Array {
  const key = new Uint32Array(8);
  hsalsa(words(SIGMA), words(x25519.getSharedSecret(mine, theirs)), new Uint32Array(4), key);
  return new Uint8Array(key.buffer);
}

function words(bytes: Uint8Array): Uint32Array {
  return new Uint32Array(bytes.slice().buffer);
}

export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function fromHex(text: string): Uint8Array {
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

export function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

export function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
