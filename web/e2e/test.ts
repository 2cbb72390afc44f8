import { test as base } from '@playwright/test';

/** A journey; the browsers it opened are closed behind it, so that none of their pages keeps asking beside the next. */
export const test = base.extend<{ tidy: undefined }>({
  tidy: [
    async ({ browser }, use) => {
      await use(undefined);
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    { auto: true },
  ],
});
