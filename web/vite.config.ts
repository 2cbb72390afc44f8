import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { budget } from './budget.plugin.ts';
import { compressed } from './compress.plugin.ts';
import { messages } from './messages.plugin.ts';

/** Where `npm run dev` finds a running Fairground. */
const backend = process.env.FAIRGROUND_URL ?? 'http://localhost:8080';

export default defineConfig({
  plugins: [messages(), react(), compressed(), budget()],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'base',
              test: /node_modules\/(react|react-dom|scheduler|@tanstack\/[\w-]+|[\w-]*i18next)\//,
            },
            // The frame of every page with all it stands on, and what the first pages share beyond it.
            { name: 'kit', test: /\/src\/(app\/App|kit\/(When|Cover))\.tsx$|\/Paper\// },
            { name: 'choice', test: /\/(Checkbox|NativeSelect|Fieldset)\// },
            // What many pages share and no first page needs.
            {
              name: 'forms',
              test: /\/src\/(app|api|kit)\/(?!(SignedIn|Facts|LoadMore)\.)|@mantine(?!.*\/(Avatar|Badge|Center|use-\w+)\b)/,
              minShareCount: 14,
            },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': backend } },
  preview: { proxy: { '/api': backend } },
  test: { environment: 'happy-dom', include: ['src/**/*.test.{ts,tsx}'] },
});
