import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Me } from './types';

const anna = { id: '1', username: 'anna', displayName: 'Anna', roles: ['USER'] } as unknown as Me;
const json = (status: number, body: unknown) => new Response(JSON.stringify(body), { status });

type Call = { path: string; headers: Headers };
let calls: Call[];
let refreshes: number;

/** A server that knows one valid access token at a time and renews it by cookie. */
function server(refresh: () => Response) {
  calls = [];
  refreshes = 0;
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
    const headers = new Headers(init.headers);
    calls.push({ path, headers });
    if (path.endsWith('/auth/refresh')) {
      refreshes++;
      return Promise.resolve(refresh());
    }
    const valid = headers.get('Authorization') === `Bearer t${refreshes}`;
    return Promise.resolve(valid ? json(200, { ok: true }) : json(401, { code: 'identity.unauthenticated' }));
  });
}

async function fresh() {
  vi.resetModules();
  return { http: await import('./http'), session: await import('./session'), problem: await import('./problem') };
}

const renew = () => json(200, { user: anna, accessToken: `t${refreshes}`, expiresIn: 600, refreshToken: null });

describe('a request', () => {
  beforeEach(() => {
    document.cookie = 'fg_csrf=c1; path=/';
  });
  afterEach(() => {
    document.cookie = 'fg_csrf=; path=/; max-age=0';
    vi.unstubAllGlobals();
  });

  it('resumes the session once, however many begin together', async () => {
    server(renew);
    const { http } = await fresh();

    await Promise.all([http.call('GET', '/me'), http.call('GET', '/wallet'), http.call('GET', '/notices')]);

    expect(refreshes).toBe(1);
    expect(calls[0]?.headers.get('X-CSRF-Token')).toBe('c1');
  });

  it('is sent again after the spent token was renewed, once for all of them', async () => {
    server(renew);
    const { http, session } = await fresh();
    session.enter({ user: anna, accessToken: 'spent', expiresIn: 600, refreshToken: null });

    const answers = await Promise.all([http.call('GET', '/me'), http.call('GET', '/wallet')]);

    expect(answers).toEqual([{ ok: true }, { ok: true }]);
    expect(refreshes).toBe(1);
  });

  it('fails as refused when the session is over', async () => {
    server(() => json(401, { code: 'identity.token-reused' }));
    const { http, session, problem } = await fresh();
    session.enter({ user: anna, accessToken: 'spent', expiresIn: 600, refreshToken: null });

    const failure: unknown = await http.call('GET', '/me').catch((reason: unknown) => reason);

    expect(problem.isProblem(failure, 'identity.unauthenticated')).toBe(true);
    expect(session.bearer()).toBeUndefined();
  });

  it('keeps the session when the server only stumbles', async () => {
    server(() => json(503, { code: 'http.overloaded' }));
    const { http, session } = await fresh();
    session.enter({ user: anna, accessToken: 'spent', expiresIn: 600, refreshToken: null });

    await http.call('GET', '/me').catch(() => undefined);

    expect(session.bearer()).toBe('spent');
  });

  it('does not ask who is signed in where anybody may read', async () => {
    server(renew);
    const { http } = await fresh();

    await http.call('GET', '/market/games', { anonymous: true }).catch(() => undefined);

    expect(refreshes).toBe(0);
  });

  it('carries its key and version', async () => {
    server(renew);
    const { http } = await fresh();

    await http.call('POST', '/market/lots', { body: {}, idempotencyKey: 'k1', version: 7 });

    const { headers } = calls.at(-1) ?? { headers: new Headers() };
    expect(headers.get('Idempotency-Key')).toBe('k1');
    expect(headers.get('If-Match')).toBe('"7"');
  });

  it('goes to its address with the places filled and empty parameters left out', async () => {
    server(renew);
    const { http } = await fresh();

    expect(http.pathOf('/users/{username}', { path: { username: 'a/b' } })).toBe('/users/a%2Fb');
    expect(http.pathOf('/market/orders', { query: { role: 'buyer', state: '' } })).toBe('/market/orders?role=buyer');
  });

  it('may be answered with nothing', async () => {
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(null, { status: 202 })));
    const { http } = await fresh();

    expect(await http.call('GET', '/site', { anonymous: true })).toBeUndefined();
  });

  it('that reaches nobody is a problem of its own', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no route')));
    const { http, problem } = await fresh();

    const failure: unknown = await http.call('GET', '/site', { anonymous: true }).catch((reason: unknown) => reason);

    expect(problem.isProblem(failure, 'web.offline')).toBe(true);
  });
});
