import { call } from './http';
import { one, refetch } from './query';
import { save } from './save';
import { leave } from './session';
import type { Kyc, NewApiKey } from './types';

export const exportQuery = () => one('/me/export');
export const keysQuery = () => one('/me/api-keys');
export const kycQuery = () => one('/me/kyc');
export const deletionQuery = (code: string) =>
  one('/auth/facebook/data-deletion/{code}', { path: { code }, anonymous: true });
export const lettersQuery = () => one('/notices/letters');

/** A password, where the account has one. */
const proof = (password: string) => (password ? { password } : {});

export async function askForExport(password: string): Promise<void> {
  await call('POST', '/me/export', { body: proof(password) });
  await refetch('/me/export');
}

export const fetchExport = (id: string): Promise<void> => save(`/me/export/${id}`, 'my-data.zip');

export async function eraseMe(password: string): Promise<void> {
  await call('POST', '/me/erasure', { body: proof(password) });
  leave(false);
}

/** Makes a key; its text is answered this once. */
export async function makeKey(name: string, scopes: string[], days: number, password: string): Promise<NewApiKey> {
  const expiresAt = new Date(Date.now() + days * 86_400_000).toISOString();
  const made = await call('POST', '/me/api-keys', { body: { name, scopes, expiresAt, ...proof(password) } });
  await refetch('/me/api-keys');
  return made;
}

export async function deleteKey(id: string): Promise<void> {
  await call('DELETE', '/me/api-keys/{id}', { path: { id } });
  await refetch('/me/api-keys');
}

export async function handInPapers(papers: {
  name: string;
  country: string;
  document: 'PASSPORT' | 'ID_CARD' | 'DRIVING_LICENCE';
  number: string;
}): Promise<Kyc> {
  const kyc = await call('POST', '/me/kyc', { body: papers });
  await refetch('/me/kyc');
  return kyc;
}

/** Says why one should be let in, with the token of the refusal to sign in; without one, why one should trade again. */
export async function appeal(token: string | undefined, text: string): Promise<void> {
  if (token === undefined) await call('POST', '/me/appeals', { body: { text } });
  else await call('POST', '/auth/appeals', { body: { token, text }, anonymous: true });
}

export async function chooseLetters(letters: boolean): Promise<void> {
  await call('POST', '/notices/letters', { body: { letters } });
  await refetch('/notices/letters');
}

/** Stops letters by the token of one; signed in or not. */
export async function stopLetters(token: string): Promise<void> {
  await call('POST', '/notices/letters/{token}', { path: { token }, anonymous: true });
}
