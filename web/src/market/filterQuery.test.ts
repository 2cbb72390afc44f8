import { describe, expect, it } from 'vitest';
import type { Field } from '../api/types';
import { parseQuery, writeQuery } from '../app/search';
import { chosenOf, lotsQueryOf, sortOf, toggled, withoutFilters, withValues } from './filterQuery';

const server: Field = {
  key: 'server',
  label: 'Server',
  type: 'SELECT',
  required: true,
  filterable: true,
  inList: true,
  options: [
    { value: 'eu', label: 'Europe' },
    { value: 'us', label: 'America' },
  ],
  min: null,
  max: null,
  unit: null,
  maxLength: null,
};

describe('the address of a list', () => {
  it('keeps every filter through a round trip', () => {
    const text = '?attr.server=eu&attr.server=us&price.min=1000&q=%D0%BC%D0%B5%D1%87';

    expect(writeQuery(parseQuery(text))).toBe(text);
  });

  it('is empty without filters', () => {
    expect(writeQuery({})).toBe('');
    expect(writeQuery({ q: '' })).toBe('');
  });

  it('asks the server in the same words', () => {
    const query = parseQuery('attr.server=eu&attr.server=us&attr.level.min=10&sort=-price&unrelated=1');

    expect(lotsQueryOf({ category: 'c1' }, query).toString()).toBe(
      'category=c1&attr.server=eu&attr.server=us&attr.level.min=10&sort=-price&count=true&limit=20',
    );
  });

  it('sorts by price unless it names a sort we have', () => {
    expect(sortOf({})).toBe('price');
    expect(sortOf({ sort: '-createdAt' })).toBe('-createdAt');
    expect(sortOf({ sort: 'rating' })).toBe('price');
  });
});

describe('a filter', () => {
  it('is switched on and off value by value', () => {
    const one = toggled({}, 'attr.server', 'eu');
    const two = toggled(one, 'attr.server', 'us');

    expect(two).toEqual({ 'attr.server': ['eu', 'us'] });
    expect(toggled(two, 'attr.server', 'eu')).toEqual({ 'attr.server': 'us' });
    expect(toggled(one, 'attr.server', 'eu')).toEqual({});
  });

  it('is taken away by an empty value', () => {
    expect(withValues({ 'price.min': '100', q: 'a' }, 'price.min', [''])).toEqual({ q: 'a' });
  });

  it('shows as a chip that knows its field', () => {
    const chosen = chosenOf({ 'attr.server': ['eu', 'us'], 'attr.level.min': '5', sort: 'price' }, [server]);

    expect(chosen.map(({ name, value, field }) => [name, value, field?.label])).toEqual([
      ['attr.server', 'eu', 'Server'],
      ['attr.server', 'us', 'Server'],
      ['attr.level.min', '5', undefined],
    ]);
  });

  it('goes with all the others, but the sort stays', () => {
    expect(withoutFilters({ q: 'a', 'attr.server': 'eu', sort: '-price' })).toEqual({ sort: '-price' });
  });
});
