import { infiniteQueryOptions, QueryClient, queryOptions } from '@tanstack/react-query';
import { answered, canonical } from './first-data';
import { call } from './http';
import { isProblem } from './problem';
import type { Page } from './types';

const LOADED_AT = Date.now();

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: (failures, error) => failures < 2 && isProblem(error) && (error.status === 0 || error.status >= 502),
      networkMode: 'always',
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

type Reading = { anonymous?: boolean };

/** One answer, named by its API path. */
export function one<T>(path: string, reading: Reading = {}) {
  const key = canonical(path);
  return queryOptions({
    queryKey: [key],
    queryFn: ({ signal }) => call<T>('GET', path, { signal, ...reading }),
    initialData: () => answered<T>(key),
    initialDataUpdatedAt: LOADED_AT,
  });
}

/** A list that grows page by page, named by the API path of its first page. */
export function pages<T>(path: string, reading: Reading = {}) {
  const key = canonical(path);
  return infiniteQueryOptions({
    queryKey: [key, 'pages'],
    queryFn: ({ signal, pageParam }) =>
      call<Page<T>>('GET', pageParam ? after(path, pageParam) : path, { signal, ...reading }),
    initialPageParam: '',
    getNextPageParam: (last: Page<T>) => last.next,
    initialData: () => {
      const first = answered<Page<T>>(key);
      return first && { pages: [first], pageParams: [''] };
    },
    initialDataUpdatedAt: LOADED_AT,
  });
}

function after(path: string, cursor: string): string {
  return `${path}${path.includes('?') ? '&' : '?'}after=${encodeURIComponent(cursor)}`;
}

/** Begins to read while the page's program is still on its way; the page itself shows what fails. */
export function oneAhead<T>(options: ReturnType<typeof one<T>>): void {
  queryClient.query(options).catch(() => undefined);
}

export function pagesAhead<T>(options: ReturnType<typeof pages<T>>): void {
  queryClient.infiniteQuery(options).catch(() => undefined);
}

/** Reads again everything whose path begins so. */
export function refetch(...prefixes: string[]): Promise<void> {
  return queryClient.invalidateQueries({
    predicate: ({ queryKey: [key] }) => typeof key === 'string' && prefixes.some((prefix) => key.startsWith(prefix)),
  });
}

/** The path with the parameters that have a value. */
export function withQuery(path: string, params: Record<string, string | number | undefined>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    if (value !== undefined && value !== '') query.set(name, String(value));
  }
  return query.size === 0 ? path : `${path}?${query.toString()}`;
}
