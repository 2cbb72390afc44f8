import {
  type InfiniteData,
  infiniteQueryOptions,
  type InfiniteQueryExecuteOptions,
  QueryClient,
  type QueryExecuteOptions,
  queryOptions,
} from '@tanstack/react-query';
import type { Address, Answer, Given, Options } from './contract';
import { answered, canonical } from './first-data';
import { call, pathOf } from './http';
import { isProblem } from './problem';

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

/** One answer, named by its API path. */
export function one<A extends Address<'GET'>>(address: A, ...[options]: Given<Options<'GET', A>>) {
  const key = canonical(pathOf(address, options ?? {}));
  return queryOptions({
    queryKey: [key],
    queryFn: ({ signal }) => read(address, { ...options, signal }),
    initialData: () => answered<Answer<'GET', A>>(key),
    initialDataUpdatedAt: LOADED_AT,
  });
}

type PageOf<T> = { items: T[]; next?: string | null };
/** The addresses that answer a page of a list. */
type ListAddress = {
  [A in Address<'GET'>]: Answer<'GET', A> extends PageOf<unknown> ? A : never;
}[Address<'GET'>];

type Listed<A extends ListAddress> = Extract<Answer<'GET', A>, PageOf<unknown>>;

/** A list that grows page by page, named by the API path of its first page. */
export function pages<A extends ListAddress>(address: A, ...[options]: Given<Options<'GET', A>>) {
  const key = canonical(pathOf(address, options ?? {}));
  return infiniteQueryOptions({
    queryKey: [key, 'pages'],
    queryFn: ({ signal, pageParam }) =>
      read(address, { ...options, query: after(key, pageParam), signal }) as Promise<Listed<A>>,
    initialPageParam: '',
    getNextPageParam: (last: Listed<A>) => last.next,
    initialData: () => {
      const page = answered<Listed<A>>(key);
      return page && { pages: [page], pageParams: [''] };
    },
    initialDataUpdatedAt: LOADED_AT,
  });
}

/** The parameters of a list's first page, with the place where the next one begins. */
function after(key: string, cursor: string): URLSearchParams {
  const query = new URLSearchParams(key.split('?')[1]);
  if (cursor) query.set('after', cursor);
  return query;
}

function read<A extends Address<'GET'>>(address: A, options: object): Promise<Answer<'GET', A>> {
  return call('GET', address, ...([options] as unknown as Given<Options<'GET', A>>));
}

/** Begins to read while the page's program is still on its way; the page itself shows what fails. */
export function oneAhead<T>(options: QueryExecuteOptions<T, Error, T, T, string[]>): void {
  queryClient.query(options).catch(() => undefined);
}

export function pagesAhead<T>(options: InfiniteQueryExecuteOptions<T, Error, InfiniteData<T>, string[], string>): void {
  queryClient.infiniteQuery(options).catch(() => undefined);
}

/** Reads again everything whose path begins so. */
export function refetch(...prefixes: string[]): Promise<void> {
  return queryClient.invalidateQueries({
    predicate: ({ queryKey: [key] }) => typeof key === 'string' && prefixes.some((prefix) => key.startsWith(prefix)),
  });
}
