import IntlMessageFormat from 'intl-messageformat';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compile } from '../../messages.plugin';
import { say } from './message';

const AMOUNTS = [0, 1, 2, 5, 11, 21, 22, 101, 1_000, 1_000_000, 1.5];

describe.each(['ru', 'en'])('the texts in %s', (language) => {
  const areas = readdirSync(`src/locales/${language}`);

  it.each(areas)('of %s are said as the formatter of ICU messages says them', (area) => {
    const texts = JSON.parse(readFileSync(`src/locales/${language}/${area}`, 'utf8')) as Record<string, string>;
    for (const text of Object.values(texts)) {
      const message = compile(text);
      const formatter = new IntlMessageFormat(text, language, undefined, { ignoreTag: true });
      for (const amount of AMOUNTS) {
        const facts = new Proxy({}, { get: () => amount, has: () => true });
        expect([text, amount, say(message, facts, language)]).toEqual([text, amount, formatter.format(facts)]);
      }
    }
  });
});

it('prefers an exact number to a form', () => {
  const message = compile('{n, plural, =0 {nothing} one {# thing of {owner}} other {# things}}');

  expect(say(message, { n: 0 }, 'en')).toBe('nothing');
  expect(say(message, { n: 1, owner: 'Anna' }, 'en')).toBe('1 thing of Anna');
  expect(say(message, { n: 2_000 }, 'en')).toBe('2,000 things');
});

it('leaves out a fact that is missing', () => {
  expect(say(compile('From {name}'), {}, 'en')).toBe('From ');
});

it.each(['{at, date}', '{n, selectordinal, other {#}}', '{n, plural, offset:1 other {#}}', '{sum, number, percent}'])(
  'stops the build at %s',
  (text) => {
    expect(() => compile(text)).toThrow('No text may hold');
  },
);
