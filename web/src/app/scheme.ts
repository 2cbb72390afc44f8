import { useSyncExternalStore } from 'react';

type Scheme = 'light' | 'dark';

let forced: Scheme | undefined;
const watchers = new Set<() => void>();

/** Shows the page in this scheme whatever its user chose elsewhere: around it stands something of that scheme. */
export function forceScheme(scheme: Scheme): void {
  forced = scheme;
  watchers.forEach((watcher) => watcher());
}

function subscribe(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

export function useForcedScheme(): Scheme | undefined {
  return useSyncExternalStore(subscribe, () => forced);
}
