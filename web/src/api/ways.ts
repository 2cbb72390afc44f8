import { call } from './http';
import { begin } from './identity';
import { one, refetch } from './query';
import { reread } from './security';
import { update } from './session';

/** The ways in that are set up. */
export const offeredQuery = one('/auth/ways', { anonymous: true });

export const waysQuery = () => one('/me/ways');

/** The address that opens the page of another site, for the browser itself. */
export function entranceBy(provider: string, next: string): string {
  return `/api/v1/auth/${provider}/start?${new URLSearchParams({ next }).toString()}`;
}

/** Shows the second factor after another site has vouched for somebody. */
export async function confirmWay(code: string): Promise<void> {
  await begin(call('POST', '/auth/ways/confirm', { body: { code }, anonymous: true }));
}

/** Goes to another site to add it to the ways into one's account. */
export async function link(provider: string, password: string): Promise<void> {
  const body = { password, next: '/me/security' };
  const { url } = await call('POST', '/me/ways/{provider}/start', { path: { provider }, body });
  location.assign(url);
}

export async function unlink(id: string, password: string): Promise<void> {
  await call('POST', '/me/ways/{id}/remove', { path: { id }, body: password ? { password } : {} });
  await refetch('/me/ways');
}

export async function enterAsGuest(): Promise<void> {
  await begin(call('POST', '/auth/guest', { anonymous: true }));
}

/** Goes on as the guest of another device. */
export async function moveGuest(token: string): Promise<void> {
  await begin(call('POST', '/auth/guest/move', { body: { token }, anonymous: true }));
}

/** The address with which a guest goes on with another device, once. */
export async function guestAddress(): Promise<string> {
  const { token } = await call('POST', '/me/guest/token');
  return `${location.origin}/guest?${new URLSearchParams({ token }).toString()}`;
}

export type Claim = { email: string; username: string; password: string };

/** Makes what a guest has that of a user. */
export async function claimGuest(claim: Claim): Promise<void> {
  update(await call('POST', '/me/guest/claim', { body: claim }));
  await Promise.all([reread(), refetch('/me/ways')]);
}
