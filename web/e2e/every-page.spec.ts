import AxeBuilder from '@axe-core/playwright';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { visitAs, type Who } from './people.ts';
import { type Place, places } from './places.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const RULES_OF_COLOUR = ['color-contrast', 'link-in-text-block'];

let all: Place[];
test.beforeAll(async ({ playwright }) => {
  const request = await playwright.request.newContext();
  all = await places(request);
  await request.dispose();
});

test.describe.configure({ mode: 'parallel' });

// All rules in one theme; in the other those that see colours.
for (const [locale, theme, other] of [
  ['ru-RU', 'dark', 'light'],
  ['en-GB', 'light', 'dark'],
] as const) {
  test(`every page is accessible in both themes and fits a small phone, ${locale}`, async ({ browser }) => {
    test.setTimeout(480_000);
    const people = new Map<Who, Page>();
    for (const { name, who, path } of all) {
      const page = people.get(who) ?? (await phone(browser, who, locale));
      people.set(who, page);
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.locator('.mantine-Skeleton-root')).toHaveCount(0);

      expect.soft(await tooWide(page), `${name} is too wide`).toEqual([]);
      expect.soft(await violations(axe(page).withTags(RULES)), `${name}, ${theme}`).toEqual([]);
      await page.emulateMedia({ colorScheme: other });
      await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', other);
      expect.soft(await violations(axe(page).withRules(RULES_OF_COLOUR)), `${name}, ${other}`).toEqual([]);
    }
  });
}

async function phone(browser: Browser, who: Who, locale: string): Promise<Page> {
  return visitAs(browser, who, '/', { locale, viewport: { width: 360, height: 740 } });
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
function axe(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode(true);
}

async function violations(builder: AxeBuilder): Promise<string[]> {
  const found = await builder.analyze();
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}
