import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { budget } from './budget.plugin.ts';
import { compressed } from './compress.plugin.ts';
import { messages } from './messages.plugin.ts';

/** Where `npm run dev` finds a running Fairground. */
const backend = process.env.FAIRGROUND_URL ?? 'http://localhost:8080';

export default defineConfig({
  plugins: [messages(), react(), compressed(), budget()],
  resolve: {
    // The messages arrive parsed; only the tests parse them again.
    alias: process.env.VITEST
      ? {}
      : { '@formatjs/icu-messageformat-parser': '@formatjs/icu-messageformat-parser/no-parser.js' },
  },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'base',
              test: /node_modules\/(react|react-dom|scheduler|@tanstack\/[\w-]+|[\w-]*i18next|intl-messageformat)\//,
            },
            { name: 'kit', test: /\/src\/(app|api|kit)\/|@mantine|lucide/, minShareCount: 14 },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': backend } },
  preview: { proxy: { '/api': backend } },
  test: { environment: 'happy-dom', include: ['src/**/*.test.{ts,tsx}'] },
});
