import { defineConfig } from '@playwright/test';
import journeys from './playwright.config.ts';

/** Pictures are looked at by people; they are no journey and fail only where a page does not open. */
export default defineConfig({
  ...journeys,
  workers: 1,
  projects: [{ testMatch: 'pictures.ts' }],
  timeout: 600_000,
  globalTimeout: 900_000,
});
