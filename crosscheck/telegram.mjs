// Telegram by the library Mini Apps are made with: node telegram.mjs reads one question as JSON and prints the answer.
import { createHash, createHmac, createPrivateKey, sign as signBytes } from 'node:crypto';
import { isValid, isValid3rd, sign } from '@telegram-apps/init-data-node';

const KEY = { before: Buffer.from('302e020100300506032b657004220420', 'hex'), format: 'der', type: 'pkcs8' };

const user = { id: 279058397, first_name: 'Anna + Ёж', last_name: 'O\'Hara & "Co"', username: 'anna', language_code: 'ru' };

/** What a Mini App of the bot is started with. */
function start({ token, at, startParam }) {
  const data = { user, start_param: startParam, chat_type: 'private', query_id: 'AAHdF6IQAAAAAN0XohDhrOrc' };
  return sign(data, token, new Date(at * 1000));
}

/** The same, signed with a key of the tests in the place of Telegram's. */
function startByKey({ token, at, seed }) {
  const botId = token.split(':')[0];
  const fields = new URLSearchParams(start({ token, at, startParam: 'c_1' }));
  fields.delete('hash');
  fields.delete('signature');
  const lines = [...fields].map(([name, value]) => `${name}=${value}`).sort();
  const key = createPrivateKey({ ...KEY, key: Buffer.concat([KEY.before, Buffer.from(seed, 'hex')]) });
  const signature = signBytes(null, Buffer.from(`${botId}:WebAppData\n${lines.join('\n')}`), key);
  fields.append('signature', signature.toString('base64url'));
  return fields.toString();
}

/** Whether the library takes it for Telegram's, where Telegram's key is another. */
async function takesByKey({ initData, botId, publicKey }) {
  const { subtle } = globalThis.crypto;
  const importKey = subtle.importKey;
  subtle.importKey = (format, _, ...more) => importKey.call(subtle, format, Buffer.from(publicKey, 'hex'), ...more);
  try {
    return await isValid3rd(initData, botId);
  } finally {
    subtle.importKey = importKey;
  }
}

/** What the widget tells a site, as Telegram describes it: the library knows Mini Apps alone. */
function widget({ token, at }) {
  const fields = { id: user.id, first_name: user.first_name, username: user.username, auth_date: at };
  const lines = Object.entries(fields).map(([name, value]) => `${name}=${value}`);
  const hash = createHmac('sha256', createHash('sha256').update(token).digest()).update(lines.sort().join('\n'));
  return new URLSearchParams({ ...fields, hash: hash.digest('hex') }).toString();
}

const answers = {
  start,
  startByKey,
  takes: ({ initData, token }) => isValid(initData, token),
  takesByKey,
  widget,
};

let text = '';
for await (const chunk of process.stdin) text += chunk;
const question = JSON.parse(text);
console.log(JSON.stringify(await answers[question.ask](question)));
