import type { Address, Answer, Given, Method, Options } from './contract';
import { preferredLanguage } from './language';
import { Problem } from './problem';
import { bearer, csrfToken, keepsTokens, refresh, settled } from './session';

export const BASE = '/api/v1';

/** Any request, whose types have been checked by the one who makes it. */
type Request = {
  path?: object | undefined;
  query?: object | undefined;
  body?: unknown;
  idempotencyKey?: string;
  version?: number;
  signal?: AbortSignal;
  anonymous?: boolean;
};

/** Sends one request; a spent access token is renewed once, a refusal is thrown as a Problem. */
export async function call<M extends Method, A extends Address<M>>(
  method: M,
  address: A,
  ...[options]: Given<Options<M, A>>
): Promise<Answer<M, A>> {
  const request: Request = options ?? {};
  const path = pathOf(address, request);
  if (!request.anonymous) await settled();
  const token = bearer();
  let response = await send(method, path, request);
  if (response.status === 401 && token !== undefined && (bearer() !== token || (await refresh()))) {
    response = await send(method, path, request);
  }
  if (!response.ok) throw await Problem.from(response);
  const text = await response.text();
  return (text === '' ? undefined : JSON.parse(text)) as Answer<M, A>;
}

/** The address with its places filled and the parameters that have a value behind it. */
export function pathOf(address: string, { path = {}, query = {} }: Pick<Request, 'path' | 'query'>): string {
  const places = new Map<string, unknown>(Object.entries(path));
  const filled = address.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(places.get(name))));
  const params = query instanceof URLSearchParams ? query : new URLSearchParams(present(query));
  return params.size === 0 ? filled : `${filled}?${params.toString()}`;
}

function present(query: object): [string, string][] {
  return Object.entries(query)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => [name, String(value)]);
}

async function send(method: Method, path: string, request: Request): Promise<Response> {
  const headers = new Headers({ Accept: 'application/json', 'Accept-Language': preferredLanguage() });
  const token = bearer();
  if (token !== undefined) headers.set('Authorization', `Bearer ${token}`);
  if (request.idempotencyKey !== undefined) headers.set('Idempotency-Key', request.idempotencyKey);
  if (request.version !== undefined) headers.set('If-Match', `"${request.version}"`);
  const init: RequestInit = { method, headers };
  if (request.signal) init.signal = request.signal;
  if (request.body instanceof FormData) {
    init.body = request.body;
  } else if (request.body !== undefined) {
    headers.set('Content-Type', 'application/json');
    init.body = JSON.stringify(request.body);
  }
  if (path.startsWith('/auth/')) headers.set('X-CSRF-Token', csrfToken() ?? '');
  if (keepsTokens()) headers.set('X-Client', 'page');
  return fetch(BASE + path, init).catch((failure: unknown) => {
    if (request.signal?.aborted) throw failure;
    throw Problem.offline();
  });
}

/** A fresh key for one intent of the user: repeats of the intent carry the same key. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
