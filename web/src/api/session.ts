import { useSyncExternalStore } from 'react';
import { readCookie } from './language';
import type { Me, Session } from './types';

/** Who is using the page; `starting` until the refresh cookie has been tried. */
export type SessionState = { status: 'starting' } | { status: 'guest'; expired: boolean } | { status: 'user'; me: Me };

let state: SessionState = { status: 'starting' };
let accessToken: string | undefined;
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

export function enter(session: Session): void {
  accessToken = session.accessToken;
  become({ status: 'user', me: session.user });
}

export function leave(expired: boolean): void {
  accessToken = undefined;
  become({ status: 'guest', expired });
}

export function update(me: Me): void {
  if (state.status === 'user') become({ status: 'user', me });
}

/** Resumes the session by the refresh cookie; any number of callers share one request. */
export function refresh(): Promise<boolean> {
  refreshing ??= oneTabAtATime(resume).finally(() => {
    refreshing = undefined;
  });
  return refreshing;
}

/** Settles once it is known whether somebody is signed in. */
export async function settled(): Promise<void> {
  if (state.status === 'starting') await refresh();
}

async function resume(): Promise<boolean> {
  const wasUser = state.status === 'user';
  const csrf = csrfToken();
  if (!csrf) {
    leave(wasUser);
    return false;
  }
  const response = await fetch('/api/v1/auth/refresh', {
    method: 'POST',
    headers: { 'X-CSRF-Token': csrf, 'Content-Type': 'application/json' },
    body: '{}',
  }).catch(() => undefined);
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

/** Tabs share the cookie: two of them must not spend the same refresh token. */
async function oneTabAtATime(work: () => Promise<boolean>): Promise<boolean> {
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
