// YooKassa by a client that others wrote for Node: node yookassa.mjs reads one question as JSON and prints the answer.
import { YooKassa } from '@webzaytsev/yookassa-ts-sdk';

const client = ({ url, shop, secret }) => YooKassa({ shop_id: shop, secret_key: secret, endpoint: url }, true);

const answers = {
  pays: async ({ wish, key, ...where }) => {
    const { payments } = client(where);
    const made = await payments.create(wish, key);
    const again = await payments.create(wish, key);
    const read = await payments.load(made.id);
    return { made, again: again.id, read };
  },
  lists: async (where) => {
    const { payments, refunds } = client(where);
    return {
      payments: await payments.list({ status: 'succeeded', limit: 100 }),
      refunds: await refunds.list({ status: 'succeeded', limit: 100 }),
    };
  },
};

let text = '';
for await (const chunk of process.stdin) text += chunk;
const question = JSON.parse(text);
console.log(JSON.stringify(await answers[question.ask](question)));
process.exit(0);
