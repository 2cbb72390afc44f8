import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const SCRIPT = join(import.meta.dirname, '../../crosscheck/openid.mjs');

let provider: ChildProcess | undefined;

/** Starts the other site people come from, and says how the program finds it. */
export async function startProvider(port: number, site: string): Promise<Record<string, string>> {
  provider = spawn(process.execPath, [SCRIPT, String(port), `${site}/api/v1/auth/google/callback`], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  if (!provider.stdout) throw new Error('the other site has no voice');
  await once(provider.stdout, 'data');
  return {
    FAIRGROUND_LOGIN_GOOGLE_CLIENT_ID: 'fairground',
    FAIRGROUND_LOGIN_GOOGLE_CLIENT_SECRET: 'a secret of the tests',
    FAIRGROUND_LOGIN_GOOGLE_ISSUER: `http://localhost:${port}`,
  };
}

export function stopProvider(): void {
  provider?.kill();
}
