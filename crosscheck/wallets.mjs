// Wallets of TON by the libraries they are made with, and what they sign.
import { createHash, randomBytes } from 'node:crypto';
import { beginCell, storeStateInit } from '@ton/core';
import { keyPairFromSeed, sign } from '@ton/crypto';
import {
  WalletContractV3R1,
  WalletContractV3R2,
  WalletContractV4,
  WalletContractV5Beta,
  WalletContractV5R1,
} from '@ton/ton';

const wallets = {
  v3R1: WalletContractV3R1,
  v3R2: WalletContractV3R2,
  v4R2: WalletContractV4,
  v5Beta: WalletContractV5Beta,
  v5R1: WalletContractV5R1,
};

const sha256 = (...parts) => createHash('sha256').update(Buffer.concat(parts)).digest();

/** What a wallet signs, as TON Connect describes it. */
export function signed(address, { timestamp, domain, payload }) {
  const chain = Buffer.alloc(4);
  chain.writeInt32BE(address.workChain);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(domain.lengthBytes);
  const seconds = Buffer.alloc(8);
  seconds.writeBigUInt64LE(BigInt(timestamp));
  const message = sha256(
    Buffer.from('ton-proof-item-v2/'),
    chain,
    address.hash,
    length,
    Buffer.from(domain.value),
    seconds,
    Buffer.from(payload),
  );
  return sha256(Buffer.from([0xff, 0xff]), Buffer.from('ton-connect'), message);
}

/** A proof of a new wallet of each version. */
export function prove({ domain, payload, timestamp }) {
  return Object.entries(wallets).map(([version, Wallet]) => {
    const keys = keyPairFromSeed(randomBytes(32));
    const wallet = Wallet.create({ workchain: 0, publicKey: keys.publicKey });
    const stateInit = beginCell().store(storeStateInit(wallet.init)).endCell().toBoc().toString('base64');
    const item = { timestamp, domain: { lengthBytes: Buffer.byteLength(domain), value: domain }, payload };
    return {
      version,
      address: wallet.address.toRawString(),
      network: '-239',
      publicKey: keys.publicKey.toString('hex'),
      proof: {
        ...item,
        signature: sign(signed(wallet.address, item), keys.secretKey).toString('base64'),
        stateInit,
      },
    };
  });
}
