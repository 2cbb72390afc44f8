import { preferredLanguage } from './language';
import { Problem } from './problem';
import { bearer, csrfToken, refresh, settled } from './session';

export const BASE = '/api/v1';

type Options = {
  body?: unknown;
  idempotencyKey?: string;
  version?: number;
  signal?: AbortSignal;
  /** Sends the request at once, whoever is signed in: for pages anybody may read. */
  anonymous?: boolean;
};
export type Method = 'GET' | 'POST' | 'PATCH';

/** Sends one request; a spent access token is renewed once, a refusal is thrown as a Problem. */
export async function call<T>(method: Method, path: string, options: Options = {}): Promise<T> {
  if (!options.anonymous) await settled();
  const token = bearer();
  let response = await send(method, path, options);
  if (response.status === 401 && token !== undefined && (bearer() !== token || (await refresh()))) {
    response = await send(method, path, options);
  }
  if (!response.ok) throw await Problem.from(response);
  return (response.status === 204 ? undefined : await response.json()) as T;
}

async function send(method: Method, path: string, options: Options): Promise<Response> {
  const headers = new Headers({ Accept: 'application/json', 'Accept-Language': preferredLanguage() });
  const token = bearer();
  if (token !== undefined) headers.set('Authorization', `Bearer ${token}`);
  if (options.idempotencyKey !== undefined) headers.set('Idempotency-Key', options.idempotencyKey);
  if (options.version !== undefined) headers.set('If-Match', `"${options.version}"`);
  const init: RequestInit = { method, headers };
  if (options.signal) init.signal = options.signal;
  if (options.body instanceof FormData) {
    init.body = options.body;
  } else if (options.body !== undefined) {
    headers.set('Content-Type', 'application/json');
    init.body = JSON.stringify(options.body);
  }
  if (path.startsWith('/auth/')) headers.set('X-CSRF-Token', csrfToken() ?? '');
  return fetch(BASE + path, init).catch((failure: unknown) => {
    if (options.signal?.aborted) throw failure;
    throw Problem.offline();
  });
}

/** A fresh key for one intent of the user: repeats of the intent carry the same key. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
