import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** What a visitor may have to fetch before a first page works, as it is sent: compressed bytes of JavaScript. */
export const MOST = 170_000;
/** Says which scripts that are, for the journey that sees what is really asked for. */
export const LIST = 'first-pages.json';

const FIRST_PAGES = ['market/HomePage', 'market/GamesPage', 'market/ListPage', 'market/LotPage'];
/** Asked for by name while the page starts, in one language. */
const TEXTS = ['common', 'market'];
const LANGUAGES = ['ru', 'en'];

type Chunk = { fileName: string; isEntry: boolean; imports: string[]; moduleIds: string[] };

/** Stops a build whose first pages have grown too heavy; follows the plugin that compresses. */
export function budget(): Plugin {
  let folder = '';
  let chunks: Chunk[] = [];
  return {
    name: 'fairground:budget',
    apply: 'build',
    configResolved: ({ build }) => {
      folder = build.outDir;
    },
    writeBundle: (_, bundle) => {
      chunks = Object.values(bundle).filter((part) => part.type === 'chunk');
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      handler() {
        const scripts = new Set<string>();
        for (const page of FIRST_PAGES) {
          const needed = LANGUAGES.map((language) => neededFor(chunks, page, language));
          needed.flat().forEach((name) => scripts.add(`/${name}`));
          const bytes = Math.max(...needed.map((names) => weigh(names, folder)));
          this.info(`${page}: ${(bytes / 1000).toFixed(1)} kB of JavaScript`);
          if (bytes > MOST) this.error(`${page} needs ${bytes} bytes of JavaScript, at most ${MOST} are allowed`);
        }
        writeFileSync(join(folder, LIST), JSON.stringify([...scripts].sort()));
      },
    },
  };
}

function neededFor(chunks: Chunk[], page: string, language: string): string[] {
  const needed = new Set<Chunk>();
  const need = (chunk: Chunk | undefined) => {
    if (!chunk || needed.has(chunk)) return;
    needed.add(chunk);
    chunk.imports.forEach((name) => need(chunks.find(({ fileName }) => fileName === name)));
  };
  need(chunks.find(({ isEntry }) => isEntry));
  for (const module of [page, ...TEXTS.map((text) => `locales/${language}/${text}`)]) {
    const found = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.includes(`/src/${module}.`)));
    if (!found) throw new Error(`No part of the build holds ${module}`);
    need(found);
  }
  return [...needed].map(({ fileName }) => fileName);
}

function weigh(names: string[], folder: string): number {
  return names.reduce((sum, name) => sum + statSync(join(folder, `${name}.br`)).size, 0);
}
