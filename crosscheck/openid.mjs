// A certified OpenID Connect provider for tests: node openid.mjs PORT REDIRECT_URI…
// Its sign-in page believes every name; who signs in as unproven-… has an address that nobody proved.
import Provider from 'oidc-provider';

const [port, ...redirects] = process.argv.slice(2);
const issuer = `http://localhost:${port}`;

/** Ends this process with the one that started it. */
process.stdin.resume().on('end', () => process.exit(0));

const provider = new Provider(issuer, {
  clients: [
    {
      client_id: 'fairground',
      client_secret: 'a secret of the tests',
      redirect_uris: redirects,
      response_types: ['code'],
      grant_types: ['authorization_code'],
      token_endpoint_auth_method: 'client_secret_basic',
    },
  ],
  pkce: { required: () => true },
  conformIdTokenClaims: false,
  scopes: ['openid', 'email', 'profile'],
  claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'id'] },
  findAccount: (_, sub) => ({
    accountId: sub,
    claims: () => ({
      sub,
      name: `Person ${sub}`,
      email: `${sub}@example.org`,
      email_verified: !sub.startsWith('unproven-'),
      id: Number.parseInt(sub.replace(/\D/g, '') || '1', 10),
    }),
  }),
  features: { devInteractions: { enabled: false } },
  interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
  cookies: { keys: ['a key of the tests'] },
});

async function form(request) {
  let text = '';
  for await (const chunk of request) text += chunk;
  return new URLSearchParams(text);
}

/** Signs somebody in and lets the client know whatever it asked for. */
async function agree(context, { params }, login) {
  const grant = new provider.Grant({ accountId: login, clientId: params.client_id });
  grant.addOIDCScope(params.scope);
  const result = { login: { accountId: login, remember: false }, consent: { grantId: await grant.save() } };
  await provider.interactionFinished(context.req, context.res, result, { mergeWithLastSubmission: false });
}

provider.use(async (context, next) => {
  if (!context.path.startsWith('/interaction/')) return next();
  const details = await provider.interactionDetails(context.req, context.res);
  context.respond = false;
  if (context.method === 'GET') {
    context.res.statusCode = 200;
    context.res.setHeader('content-type', 'text/html; charset=utf-8');
    context.res.end(`<!doctype html><title>Another site</title><form method="post">
      <label>Name <input name="login"></label> <button>Continue</button> <button name="no" value="1">Cancel</button></form>`);
    return;
  }
  const answer = await form(context.req);
  if (answer.get('no')) {
    const result = { error: 'access_denied', error_description: 'would not' };
    await provider.interactionFinished(context.req, context.res, result, { mergeWithLastSubmission: false });
  } else {
    await agree(context, details, answer.get('login'));
  }
});

provider.listen(Number(port), '127.0.0.1', () => console.log(`ready ${issuer}`));
