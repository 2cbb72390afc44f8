import { defineConfig } from '@playwright/test';
import journeys from './playwright.config.ts';

/** Marks of Lighthouse: accessibility must hold, the speed of a machine is only told. */
export default defineConfig({
  ...journeys,
  workers: 1,
  projects: [{ testMatch: 'lighthouse.ts' }],
  timeout: 600_000,
  globalTimeout: 900_000,
});
