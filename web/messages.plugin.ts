import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';
import type { Message } from './src/app/message.ts';

/** Compiles the ICU messages while building: a wrong one stops the build, and the browser gets neither parser nor tree. */
export function messages(): Plugin {
  return {
    name: 'fairground:messages',
    enforce: 'pre',
    async load(id) {
      if (!/\/src\/locales\/\w+\/\w+\.json$/.test(id)) return null;
      const texts = JSON.parse(await readFile(id, 'utf8')) as Record<string, string>;
      const compiled = Object.entries(texts).map(([key, text]) => [key, compile(text)] as const);
      return { code: `export default ${JSON.stringify(Object.fromEntries(compiled))}`, moduleType: 'js' };
    },
  };
}

/** What `say` reads; kinds of ICU that no text of ours needs are refused. */
export function compile(text: string): Message {
  return messageOf(parse(text, { ignoreTag: true }));
}

function messageOf(elements: MessageFormatElement[]): Message {
  const parts = elements.map(partOf);
  return parts.every((part) => typeof part === 'string') ? parts.join('') : parts;
}

function partOf(element: MessageFormatElement): Exclude<Message, string>[number] {
  switch (element.type) {
    case TYPE.literal:
      return element.value;
    case TYPE.pound:
      return 0;
    case TYPE.argument:
      return [element.value];
    case TYPE.number:
      if (element.style) break;
      return [element.value, 0];
    case TYPE.plural:
      if (element.offset !== 0 || element.pluralType !== 'cardinal') break;
      return [
        element.value,
        Object.fromEntries(Object.entries(element.options).map(([form, { value }]) => [form, messageOf(value)])),
      ];
  }
  throw new Error(`No text may hold ${JSON.stringify(element)} yet`);
}
