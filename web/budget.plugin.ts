import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** What a visitor may have to fetch before a first page works, as it is sent: compressed bytes of JavaScript. */
const MOST = 170_000;
const FIRST_PAGES = ['market/HomePage', 'market/GamesPage', 'market/ListPage', 'market/LotPage'];
/** Asked for by name while the page starts, in one language; Russian is the longer one. */
const TEXTS = ['locales/ru/common', 'locales/ru/market'];

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
        for (const page of FIRST_PAGES) {
          const bytes = weigh(chunks, page, folder);
          this.info(`${page}: ${(bytes / 1000).toFixed(1)} kB of JavaScript`);
          if (bytes > MOST) this.error(`${page} needs ${bytes} bytes of JavaScript, at most ${MOST} are allowed`);
        }
      },
    },
  };
}

function weigh(chunks: Chunk[], page: string, folder: string): number {
  const needed = new Set<Chunk>();
  const need = (chunk: Chunk | undefined) => {
    if (!chunk || needed.has(chunk)) return;
    needed.add(chunk);
    chunk.imports.forEach((name) => need(chunks.find(({ fileName }) => fileName === name)));
  };
  need(chunks.find(({ isEntry }) => isEntry));
  for (const module of [page, ...TEXTS]) {
    const found = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.includes(`/src/${module}.`)));
    if (!found) throw new Error(`No part of the build holds ${module}`);
    need(found);
  }
  return [...needed].reduce((sum, { fileName }) => sum + statSync(join(folder, `${fileName}.br`)).size, 0);
}
