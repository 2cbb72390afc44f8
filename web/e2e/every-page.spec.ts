import AxeBuilder from '@axe-core/playwright';
import { type Browser, expect, type Page } from '@playwright/test';
import { visitAs, type Who } from './people.ts';
import { type Place, places } from './places.ts';
import { test } from './test.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let all: Place[];
test.beforeAll(async ({ playwright }) => {
  const request = await playwright.request.newContext();
  all = await places(request);
  await request.dispose();
});

test.describe.configure({ mode: 'parallel' });

// Colours do not depend on words: a theme with each language sees all of both.
for (const [locale, theme] of [
  ['ru-RU', 'dark'],
  ['en-GB', 'light'],
] as const) {
  test(`every page is accessible and fits a small phone, ${locale}, ${theme}`, async ({ browser }) => {
    test.setTimeout(480_000);
    const people = new Map<Who, Page>();
    for (const { name, who, path } of all) {
      const page = people.get(who) ?? (await phone(browser, who, locale, theme));
      people.set(who, page);
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.locator('.mantine-Skeleton-root')).toHaveCount(0);

      expect.soft(await tooWide(page), `${name} is too wide`).toEqual([]);
      expect.soft(await violations(page), name).toEqual([]);
    }
  });
}

async function phone(browser: Browser, who: Who, locale: string, colorScheme: 'dark' | 'light'): Promise<Page> {
  return visitAs(browser, who, '/', {
    locale,
    colorScheme,
    reducedMotion: 'reduce',
    viewport: { width: 360, height: 740 },
  });
}

/** What stands out of a page that can be scrolled sideways. */
async function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    if (document.documentElement.scrollWidth <= innerWidth) return [];
    return [...document.querySelectorAll('body *')]
      .filter((each) => each.getBoundingClientRect().right > innerWidth)
      .map((each) => each.outerHTML.slice(0, 200));
  });
}

/** No page here has frames, which the legacy mode would leave out and the other one pays for with a window. */
async function violations(page: Page): Promise<string[]> {
  const found = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .setLegacyMode(true)
    .withTags(RULES)
    .analyze();
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}
