// TON by the libraries its wallets are made with: node ton.mjs reads one question as JSON and prints the answer.
import { randomBytes } from 'node:crypto';
import { Address, beginCell, Cell, contractAddress, loadStateInit } from '@ton/core';
import { signVerify } from '@ton/crypto';
import { prove, signed } from './wallets.mjs';

/** Whether the wallet was born with this, and its key signed this. */
function check({ address, publicKey, proof }) {
  const claimed = Address.parse(address);
  const init = loadStateInit(Cell.fromBase64(proof.stateInit).beginParse());
  return (
    contractAddress(claimed.workChain, init).equals(claimed) &&
    init.data.beginParse().skip(64).loadBuffer(32).toString('hex') === publicKey &&
    signVerify(signed(claimed, proof), Buffer.from(proof.signature, 'base64'), Buffer.from(publicKey, 'hex'))
  );
}

/** Cells of chance, with and without equal ones, in every form a bag has. */
function grow() {
  const leaves = [beginCell().endCell()];
  for (let each = 0; each < 60; each++) {
    const cell = beginCell().storeBuffer(randomBytes(each * 2));
    for (let bit = 0; bit < each % 8; bit++) cell.storeBit(bit % 2);
    for (let ref = 0; ref < each % 5; ref++) cell.storeRef(leaves[(each * 7 + ref) % leaves.length]);
    leaves.push(cell.endCell());
  }
  return leaves.flatMap((cell) =>
    [true, false].flatMap((idx) =>
      [true, false].map((crc32) => ({ boc: cell.toBoc({ idx, crc32 }).toString('base64'), ...facts(cell) })),
    ),
  );
}

const facts = (cell) => ({ hash: cell.hash().toString('hex'), depth: cell.depth(), bits: cell.bits.length });

/** Every form of some addresses. */
function write() {
  return [0, -1].map((chain) => {
    const address = new Address(chain, randomBytes(32));
    const forms = [true, false].flatMap((bounceable) =>
      [true, false].map((testOnly) => ({ bounceable, testOnly, text: address.toString({ bounceable, testOnly }) })),
    );
    return { raw: address.toRawString(), forms };
  });
}

const answers = {
  prove,
  check: ({ proofs }) => proofs.map(check),
  grow,
  read: ({ bocs }) => bocs.map((boc) => facts(Cell.fromBase64(boc))),
  write,
  parse: ({ texts }) => texts.map((text) => Address.parseFriendly(text).address.toRawString()),
};

let text = '';
for await (const chunk of process.stdin) text += chunk;
const question = JSON.parse(text);
console.log(JSON.stringify(answers[question.ask](question)));
