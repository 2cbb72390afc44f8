import { useSyncExternalStore } from 'react';
import { readCookie } from './language';
import type { Me, Session } from './types';

/** Who is using the page; `starting` until the refresh cookie has been tried. */
export type SessionState = { status: 'starting' } | { status: 'guest'; expired: boolean } | { status: 'user'; me: Me };

let state: SessionState = { status: 'starting' };
/** Asks for another access token, of a refresh token that a page without cookies keeps itself; undefined where nothing helps. */
export type Renewal = (refreshToken: string | undefined) => Promise<Response> | undefined;

let accessToken: string | undefined;
let refreshToken: string | undefined;
let renewal: Renewal = byCookie;
let refreshing: Promise<boolean> | undefined;
const watchers = new Set<() => void>();

function become(next: SessionState): void {
  state = next;
  watchers.forEach((watcher) => watcher());
}

export function csrfToken(): string | undefined {
  return readCookie('__Secure-fg_csrf') ?? readCookie('fg_csrf');
}

export function bearer(): string | undefined {
  return accessToken;
}

/** For pages that no browser lets have cookies. */
export function renewBy(other: Renewal): void {
  renewal = other;
}

/** Whether this page keeps its refresh token itself. */
export function keepsTokens(): boolean {
  return renewal !== byCookie;
}

/** What ends the session: browsers have it in a cookie. */
export function keptToken(): { refreshToken?: string } {
  return refreshToken === undefined ? {} : { refreshToken };
}

export function enter(session: Session): void {
  accessToken = session.accessToken;
  refreshToken = session.refreshToken ?? undefined;
  become({ status: 'user', me: session.user });
}

export function leave(expired: boolean): void {
  accessToken = undefined;
  refreshToken = undefined;
  become({ status: 'guest', expired });
}

export function update(me: Me): void {
  if (state.status === 'user') become({ status: 'user', me });
}

/** Resumes the session, by the refresh cookie as a rule; any number of callers share one request. */
export function refresh(): Promise<boolean> {
  refreshing ??= oneTabAtATime(resume).finally(() => {
    refreshing = undefined;
  });
  return refreshing;
}

/** Settles once it is known whether somebody is signed in, and says so. */
export async function settled(): Promise<boolean> {
  if (state.status === 'starting') return refresh();
  return state.status === 'user';
}

async function resume(): Promise<boolean> {
  const wasUser = state.status === 'user';
  const renewed = renewal(refreshToken);
  if (!renewed) {
    leave(wasUser);
    return false;
  }
  const response = await renewed.catch(() => undefined);
  if (response?.ok) {
    enter((await response.json()) as Session);
    return true;
  }
  if (response === undefined || response.status >= 500 || response.status === 429) {
    if (state.status === 'starting') leave(false);
    return false;
  }
  leave(wasUser);
  return false;
}

function byCookie(): Promise<Response> | undefined {
  const csrf = csrfToken();
  if (!csrf) return undefined;
  return fetch('/api/v1/auth/refresh', {
    method: 'POST',
    headers: { 'X-CSRF-Token': csrf, 'Content-Type': 'application/json' },
    body: '{}',
  });
}

/** Tabs share the cookie: two of them must not spend the same refresh token. Without cookies there are no locks either. */
async function oneTabAtATime(work: () => Promise<boolean>): Promise<boolean> {
  if (keepsTokens()) return work();
  const locks = (navigator as { locks?: LockManager }).locks;
  return locks ? await locks.request('fg-refresh', work) : await work();
}

function subscribe(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

export function useSession(): SessionState {
  return useSyncExternalStore(subscribe, () => state);
}

/** The signed-in user, or undefined for a guest. */
export function useMe(): Me | undefined {
  const session = useSession();
  return session.status === 'user' ? session.me : undefined;
}
