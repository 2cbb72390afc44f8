import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const areas = readdirSync('src/locales/en');

function texts(language: string, area: string): Record<string, string> {
  return JSON.parse(readFileSync(`src/locales/${language}/${area}`, 'utf8')) as Record<string, string>;
}

/** The names a message asks for, plurals inside plurals included. */
function names(parts: MessageFormatElement[]): Set<string> {
  return new Set(
    parts.flatMap((part) => {
      if (part.type === TYPE.literal || part.type === TYPE.pound) return [];
      const inside =
        part.type === TYPE.plural || part.type === TYPE.select
          ? Object.values(part.options).map(({ value }) => value)
          : [];
      return [part.value, ...inside.flatMap((value) => [...names(value)])];
    }),
  );
}

describe.each(areas)('the texts of %s', (area) => {
  const ru = texts('ru', area);
  const en = texts('en', area);

  it('say the same things in both languages', () => {
    expect(Object.keys(ru).sort()).toEqual(Object.keys(en).sort());
  });

  it('name the same facts in both languages', () => {
    for (const [key, text] of Object.entries(en)) {
      expect([key, names(parse(ru[key] ?? ''))]).toEqual([key, names(parse(text))]);
    }
  });

  it('have every Russian plural where they have one', () => {
    for (const [key, text] of Object.entries(ru)) {
      for (const part of parse(text)) {
        const forms = part.type === TYPE.plural ? Object.keys(part.options) : [];
        if (forms.includes('few') || forms.includes('many')) {
          expect([key, forms]).toEqual([key, expect.arrayContaining(['one', 'few', 'many', 'other'])]);
        }
      }
    }
  });
});
