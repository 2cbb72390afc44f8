import { parse } from '@formatjs/icu-messageformat-parser';
import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';

/** Reads the ICU messages while building: a wrong one stops the build, and the browser gets no parser. */
export function messages(): Plugin {
  return {
    name: 'fairground:messages',
    enforce: 'pre',
    async load(id) {
      if (!/\/src\/locales\/\w+\/\w+\.json$/.test(id)) return null;
      const texts = JSON.parse(await readFile(id, 'utf8')) as Record<string, string>;
      const compiled = Object.entries(texts).map(([key, text]) => [key, parse(text, { ignoreTag: true })] as const);
      return { code: `export default ${JSON.stringify(Object.fromEntries(compiled))}`, moduleType: 'js' };
    },
  };
}
