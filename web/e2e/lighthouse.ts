import { expect, test } from '@playwright/test';
import lighthouse, { desktopConfig } from 'lighthouse';
import { given } from './people.ts';
import { freePort } from './program.ts';

const RUNS = Number(process.env.RUNS ?? 3);
const PAGES = ['/', '/games', '/games/eyrwald-online/gold', '/lots/'];

type Marks = { performance: number; accessibility: number; lcp: number; tbt: number; cls: number; wrong: string[] };

test('marks of Lighthouse', async ({ playwright, launchOptions, request }) => {
  const cheapest = await request.get(`${given('URL')}/api/v1/market/lots?limit=1`);
  const { items } = (await cheapest.json()) as { items: { id: string }[] };
  const port = await freePort();
  const args = [...(launchOptions.args ?? []), `--remote-debugging-port=${port}`];
  const chromium = await playwright.chromium.launch({ ...launchOptions, args });
  const rows: string[] = [];
  for (const path of PAGES) {
    for (const device of ['mobile', 'desktop'] as const) {
      const url = given('URL') + (path === '/lots/' ? path + (items[0]?.id ?? '') : path);
      const runs: Marks[] = [];
      for (let run = 0; run < RUNS; run++) runs.push(await measure(url, device, port));
      const best = runs.toSorted((a, b) => a.performance - b.performance)[Math.floor(RUNS / 2)];
      if (!best) continue;
      const { performance, accessibility, lcp, tbt, cls, wrong } = best;
      rows.push(
        `| ${path} | ${device} | ${performance} | ${accessibility} | ${lcp} ms | ${tbt} ms | ${cls.toFixed(3)} |`,
      );
      expect.soft(accessibility, `${path} ${device}: ${wrong.join(', ')}`).toBeGreaterThanOrEqual(95);
    }
  }
  await chromium.close();
  const head = '| page | device | performance | accessibility | largest paint | blocked | shift |';
  console.log([head, '|---|---|---|---|---|---|---|', ...rows].join('\n'));
});

async function measure(url: string, device: 'mobile' | 'desktop', port: number): Promise<Marks> {
  const settings = { port, onlyCategories: ['performance', 'accessibility'], logLevel: 'error' as const };
  const result = await lighthouse(url, settings, device === 'desktop' ? desktopConfig : undefined);
  if (!result) throw new Error(`Lighthouse did not come back from ${url}`);
  const { categories, audits } = result.lhr;
  const mark = (name: string) => Math.round((categories[name]?.score ?? 0) * 100);
  const value = (name: string) => audits[name]?.numericValue ?? 0;
  return {
    performance: mark('performance'),
    accessibility: mark('accessibility'),
    lcp: Math.round(value('largest-contentful-paint')),
    tbt: Math.round(value('total-blocking-time')),
    cls: value('cumulative-layout-shift'),
    wrong: (categories.accessibility?.auditRefs ?? []).map(({ id }) => id).filter((id) => audits[id]?.score === 0),
  };
}
