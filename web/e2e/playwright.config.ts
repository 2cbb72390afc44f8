import { defineConfig } from '@playwright/test';

const FIRST = ['a-first-administrator.spec.ts', 'settings.spec.ts'];

export default defineConfig({
  testDir: '.',
  globalSetup: './setup.ts',
  outputDir: './results',
  reporter: [['list']],
  workers: 2,
  retries: 0,
  timeout: 90_000,
  globalTimeout: 900_000,
  expect: { timeout: 20_000 },
  // The first administrator comes before everybody whom the other journeys let in.
  projects: [
    { name: 'first', testMatch: FIRST },
    { name: 'all', testIgnore: FIRST, dependencies: ['first'] },
  ],
  use: {
    actionTimeout: 15_000,
    locale: 'en-GB',
    viewport: { width: 1280, height: 900 },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
