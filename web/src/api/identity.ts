import { forgetFirstData } from './first-data';
import { call } from './http';
import type { Language } from './language';
import { queryClient, refetch } from './query';
import { enter, keptToken, leave, update } from './session';
import type { Session } from './types';

export type Registration = { email: string; username: string; password: string; locale: Language };

export async function register(registration: Registration): Promise<void> {
  await begin(call('POST', '/auth/register', { body: registration, anonymous: true }));
}

/** `code` is asked for where the account has a second factor. */
export async function login(login: string, password: string, code?: string): Promise<void> {
  const proof = code ? { login, password, code } : { login, password };
  await begin(call('POST', '/auth/login', { body: proof, anonymous: true }));
}

/** Answers the same whether or not somebody has this address. */
export async function forgotPassword(email: string): Promise<void> {
  await call('POST', '/auth/reset', { body: { email }, anonymous: true });
}

export async function choosePassword(token: string, password: string): Promise<void> {
  await begin(call('POST', '/auth/password', { body: { token, password }, anonymous: true }));
}

export async function logout(): Promise<void> {
  await call('POST', '/auth/logout', { body: keptToken() });
  leave(false);
  forgetAnswers();
}

export async function saveProfile(change: { displayName?: string; locale?: Language }): Promise<void> {
  update(await call('PATCH', '/me', { body: change }));
}

export async function acceptTerms(version: string): Promise<void> {
  await call('POST', '/me/terms', { body: { version } });
  await refetch('/me/terms');
}

export async function becomeSeller(): Promise<void> {
  update(await call('POST', '/me/seller', { body: { acceptRules: true } }));
}

/** Begins to be whoever has just come in. */
export async function begin(asked: Promise<Session>): Promise<void> {
  enter(await asked);
  forgetAnswers();
}

/** What was read for one person must not be shown to the next. */
function forgetAnswers(): void {
  forgetFirstData();
  queryClient.removeQueries({ type: 'inactive' });
  void queryClient.resetQueries();
}
