// Stripe by its own library: node stripe.mjs reads one question as JSON and prints the answer.
import Stripe from 'stripe';

const stripe = new Stripe('sk_test_of-the-tests');

const answers = {
  sign: ({ body, secret }) => stripe.webhooks.generateTestHeaderString({ payload: body, secret }),
  reads: ({ body, header, secret }) => stripe.webhooks.constructEvent(body, header, secret).type,
};

let text = '';
for await (const chunk of process.stdin) text += chunk;
const question = JSON.parse(text);
console.log(JSON.stringify(await answers[question.ask](question)));
