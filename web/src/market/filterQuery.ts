import type { Field } from '../api/types';
import { firstOf, listOf, type Query } from '../app/search';

export const SORTS = ['price', '-price', '-createdAt'] as const;
export type Sort = (typeof SORTS)[number];

const PLAIN = ['q', 'price.min', 'price.max', 'sort'];

/** One chosen filter: the name and value it has in the address, so that it can be taken back alone. */
export type Chosen = { name: string; value: string; field: Field | undefined };

function isFilter(name: string): boolean {
  return PLAIN.includes(name) || name.startsWith('attr.');
}

export function sortOf(query: Query): Sort {
  return SORTS.find((sort) => sort === firstOf(query.sort)) ?? 'price';
}

/** The query of the lots behind a page: where we stand, plus the filters of the address. */
export function lotsQueryOf(place: Record<string, string>, query: Query): URLSearchParams {
  const params = new URLSearchParams(place);
  for (const [name, value] of Object.entries(query)) {
    if (isFilter(name) && name !== 'sort') listOf(value).forEach((one) => params.append(name, one));
  }
  params.set('sort', sortOf(query));
  params.set('count', 'true');
  params.set('limit', '20');
  return params;
}

/** What is filtered by, in the order of the address; the sort is no filter. */
export function chosenOf(query: Query, fields: Field[]): Chosen[] {
  return Object.entries(query)
    .filter(([name]) => isFilter(name) && name !== 'sort')
    .flatMap(([name, values]) =>
      listOf(values).map((value) => ({ name, value, field: fields.find(({ key }) => key === keyOf(name)) })),
    );
}

function keyOf(name: string): string {
  return name.replace(/^attr\./, '').replace(/\.(min|max)$/, '');
}

/** The query with one name set to exactly these values; no value takes the name away. */
export function withValues(query: Query, name: string, values: string[]): Query {
  const { [name]: _, ...rest } = query;
  const kept = values.filter((value) => value !== '');
  if (kept.length === 0) return rest;
  return { ...rest, [name]: kept.length === 1 ? kept.join() : kept };
}

/** The query with one of several values of a name added or taken away. */
export function toggled(query: Query, name: string, value: string): Query {
  const known = listOf(query[name]);
  return withValues(query, name, known.includes(value) ? known.filter((one) => one !== value) : [...known, value]);
}

/** Nothing filtered by any more; the sort stays as it was chosen. */
export function withoutFilters(query: Query): Query {
  return Object.fromEntries(Object.entries(query).filter(([name]) => !isFilter(name) || name === 'sort'));
}
