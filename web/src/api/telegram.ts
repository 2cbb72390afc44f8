import { call } from './http';
import { begin } from './identity';
import { refetch } from './query';
import type { Renewal } from './session';

/** What a Mini App has in the place of a cookie: the token it was given last and, without one, what it was started with. */
export function newest(initData: string): Renewal {
  return async (refreshToken) => {
    const renewed = refreshToken === undefined ? undefined : await post('refresh', { refreshToken });
    return renewed && renewed.status !== 401 ? renewed : post('telegram', { initData });
  };
}

/** `code` is asked for where the account has a second factor. */
export async function signInByTelegram(initData: string, code?: string): Promise<void> {
  const proof = code ? { initData, code } : { initData };
  await begin(call('POST', '/auth/telegram', { body: proof, anonymous: true }));
}

function post(way: string, body: object): Promise<Response> {
  return fetch(`/api/v1/auth/${way}`, {
    method: 'POST',
    headers: { 'X-Client': 'page', 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
}

/** The same for somebody of whom Telegram's page told; `code` as above. */
export async function signInByWidget(query: string, code?: string): Promise<void> {
  const proof = code ? { query, code } : { query };
  await begin(call('POST', '/auth/telegram-widget', { body: proof, anonymous: true }));
}

export async function linkTelegram(query: string, password: string): Promise<void> {
  await call('POST', '/me/ways/telegram-widget', { body: { query, password } });
  await refetch('/me/ways');
}
