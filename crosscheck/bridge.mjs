// A wallet of TON and its bridge, by the library of TON Connect: node bridge.mjs PORT. Opened by a link, the wallet signs and answers.
import { createServer } from 'node:http';
import { Base64, hexToByteArray, SessionCrypto } from '@tonconnect/protocol';
import { prove } from './wallets.mjs';

const port = Number(process.argv[2]);
const listeners = new Map();
const waiting = new Map();

/** What a wallet says to whoever asked by this link. */
async function answer({ r }) {
  const { manifestUrl, items } = JSON.parse(r);
  const { url, name, iconUrl } = await (await fetch(manifestUrl)).json();
  if (!name || !(await fetch(iconUrl)).ok) return error(2, 'manifest content error');
  const asked = items.find((item) => item.name === 'ton_proof');
  const timestamp = Math.floor(Date.now() / 1000);
  const wallet = prove({ domain: new URL(url).hostname, payload: asked.payload, timestamp })
    .find(({ version }) => version === 'v5R1');
  const { stateInit, ...proof } = wallet.proof;
  return {
    event: 'connect',
    id: 1,
    payload: {
      items: [
        { name: 'ton_addr', address: wallet.address, network: wallet.network, publicKey: wallet.publicKey,
          walletStateInit: stateInit },
        { name: 'ton_proof', proof },
      ],
      device: { platform: 'linux', appName: 'lantern', appVersion: '1', maxProtocolVersion: 2, features: [] },
    },
  };
}

const error = (code, message) => ({ event: 'connect_error', id: 1, payload: { code, message } });

function send(to, from, message) {
  const event = `event: message\nid: ${Date.now()}\ndata: ${JSON.stringify({ from, message })}\n\n`;
  const listener = listeners.get(to);
  if (listener) listener.write(event);
  else waiting.set(to, [...(waiting.get(to) ?? []), event]);
}

const wallets = new Map();

const pages = {
  '/bridge/events': ({ client_id }, _, response) => {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    response.write('\r\n');
    listeners.set(client_id, response);
    for (const event of waiting.get(client_id) ?? []) response.write(event);
    waiting.delete(client_id);
  },
  '/bridge/message': async ({ client_id, to }, request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const wallet = wallets.get(to);
    const said = wallet.decrypt(Base64.decode(body).toUint8Array(), hexToByteArray(client_id));
    console.log(JSON.parse(said).method);
    response.end('{"statusCode":200,"message":"OK"}');
  },
  '/connect': async (asked, _, response) => {
    const crypto = new SessionCrypto();
    wallets.set(crypto.sessionId, crypto);
    // What is sealed for somebody else is nothing to whoever listens.
    const stranger = new SessionCrypto();
    const noise = stranger.encrypt('{}', hexToByteArray(crypto.sessionId));
    send(asked.id, stranger.sessionId, Base64.encode(noise));
    const sealed = crypto.encrypt(JSON.stringify(await answer(asked)), hexToByteArray(asked.id));
    send(asked.id, crypto.sessionId, Base64.encode(sealed));
    response.setHeader('Content-Type', 'text/html').end('<!doctype html><title>Lantern</title><h1>Signed</h1>');
  },
};

createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url, `http://localhost:${port}`);
  response.setHeader('Access-Control-Allow-Origin', '*');
  const page = pages[pathname];
  if (page) void page(Object.fromEntries(searchParams), request, response);
  else response.writeHead(404).end();
}).listen(port, () => console.log('up'));
