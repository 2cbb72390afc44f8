import { expect } from '@playwright/test';
import { LIST, MOST } from '../budget.plugin.ts';
import { api, given, visit } from './people.ts';
import { listLot } from './goods.ts';
import { test } from './test.ts';

test('what a link leads to is named by the server and comes with its first data', async ({ browser, request }) => {
  const lot = await listLot(await api(request, 'seller'), 'A lamp with <two> wicks & a hook', '9900');
  const named = [
    ['/', 'Fairground'],
    ['/games', 'All games'],
    ['/games/eyrwald-online', 'Eyrwald Online'],
    ['/games/eyrwald-online/gold', 'Gold, Eyrwald Online'],
    [`/lots/${lot}`, 'A lamp with &lt;two&gt; wicks &amp; a hook, Eyrwald Online'],
  ] as const;
  const counted = (await (await request.get(`${given('URL')}/${LIST}`)).json()) as string[];
  for (const [path, title] of named) {
    const answer = await request.get(given('URL') + path, { headers: { 'Accept-Language': 'en' } });
    const html = await answer.text();

    expect(html).toMatch(new RegExp(`<title>${title}( · Fairground)?</title>`));
    expect(html).toContain(`<meta property="og:title" content="${title}`);
    expect(html).toContain('<meta property="og:description"');
    expect(html).toContain('<script type="application/json" id="first-data"');

    const asked: string[] = [];
    const page = await visit(browser, 'about:blank');
    page.on('request', (sent) => asked.push(new URL(sent.url()).pathname));
    await page.goto(path, { waitUntil: 'networkidle' });

    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(asked.filter((one) => /^\/api\/(?!v1\/(demo\/clock|pictures\/))/.test(one))).toEqual([]);
    // The build has weighed exactly these: nothing else may come, and what comes is sent as it was weighed.
    expect(asked.filter((one) => one.endsWith('.js') && !counted.includes(one))).toEqual([]);
    const bytes = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .filter(({ name }) => name.endsWith('.js'))
        .reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).encodedBodySize, 0),
    );
    expect(bytes, path).toBeGreaterThan(MOST / 2);
    expect(bytes, path).toBeLessThan(MOST);
    await page.context().close();
  }
});
