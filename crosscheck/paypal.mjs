// PayPal by its own library: node paypal.mjs reads one question as JSON and prints the answer. The library knows no
// addresses but PayPal's, so what it sends there is led to the address in the question.
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import {
  CheckoutPaymentIntent,
  Client,
  Environment,
  OrdersController,
  PaymentsController,
  TransactionSearchController,
} from '@paypal/paypal-server-sdk';

class Led extends http.Agent {
  constructor(url) {
    super();
    this.protocol = 'https:';
    this.where = new URL(url);
  }
  createConnection(_options, connected) {
    return net.connect(Number(this.where.port), this.where.hostname, connected);
  }
}

const client = ({ url, id, secret }) => {
  https.globalAgent = new Led(url);
  return new Client({
    clientCredentialsAuthCredentials: { oAuthClientId: id, oAuthClientSecret: secret },
    environment: Environment.Sandbox,
  });
};

const answers = {
  orders: async ({ key, amount, ...where }) => {
    const orders = new OrdersController(client(where));
    const body = {
      intent: CheckoutPaymentIntent.Capture,
      purchaseUnits: [{ customId: key, amount: { currencyCode: amount.currency_code, value: amount.value } }],
    };
    const made = await orders.createOrder({ body, paypalRequestId: key, prefer: 'return=representation' });
    const again = await orders.createOrder({ body, paypalRequestId: key, prefer: 'return=representation' });
    const read = await orders.getOrder({ id: made.result.id });
    return { made: made.result, again: again.result.id, read: read.result };
  },
  captures: async ({ order, key, ...where }) => {
    const answer = await new OrdersController(client(where)).captureOrder({ id: order, paypalRequestId: key, body: {} });
    return answer.result;
  },
  refunds: async ({ capture, key, amount, ...where }) => {
    const body = { amount: { currencyCode: amount.currency_code, value: amount.value } };
    const answer = await new PaymentsController(client(where)).refundCapturedPayment({
      captureId: capture,
      paypalRequestId: key,
      body,
    });
    return answer.result;
  },
  reports: async ({ since, until, ...where }) => {
    const search = new TransactionSearchController(client(where));
    const ask = { startDate: since, endDate: until, fields: 'transaction_info', pageSize: 500 };
    const lines = [];
    for (let page = 1, pages = 1; page <= pages; page++) {
      const { result } = await search.searchTransactions({ ...ask, page });
      pages = result.totalPages ?? 1;
      lines.push(...(result.transactionDetails ?? []).map((each) => each.transactionInfo));
    }
    return lines;
  },
};

let text = '';
for await (const chunk of process.stdin) text += chunk;
const question = JSON.parse(text);
console.log(JSON.stringify(await answers[question.ask](question)));
process.exit(0);
