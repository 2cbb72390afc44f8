import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const STYLES = 'node_modules/@mantine/core/styles';
const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx'));

/** The components of Mantine that any page imports. */
function used(): Set<string> {
  const names = sources.flatMap((file) => {
    const text = readFileSync(join('src', file), 'utf8');
    return [...text.matchAll(/import \{([^}]*)\} from '@mantine\/core'/g)].flatMap(
      ([, list]) => list?.split(',') ?? [],
    );
  });
  return new Set(names.map((name) => name.trim()).filter((name) => /^[A-Z]/.test(name)));
}

describe('the style sheet', () => {
  it('has the rules of every component of Mantine that a page uses', () => {
    const sheet = readFileSync('src/app/mantine.css', 'utf8');
    const missing = [...used()].filter(
      (name) => existsSync(`${STYLES}/${name}.layer.css`) && !sheet.includes(`/${name}.layer.css`),
    );

    expect(missing).toEqual([]);
  });
});
