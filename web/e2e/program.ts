import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProvider, startWallet, stopPeers } from './provider.ts';
import { BOT_TOKEN } from './telegram.ts';
import { startTelegramSite, stopTelegramSite } from './telegramSite.ts';

/** What the journeys need to know of the running program; handed on through the environment. */
export type Ready = { url: string; data: string; buyer: string; seller: string; adminLink: string };

let program: ChildProcess | undefined;
let data = '';

/** Starts the packaged program with demo data on a free port and reads from its start lines whom to sign in as. */
export async function start(): Promise<Ready> {
  const port = await freePort();
  data = mkdtempSync(join(tmpdir(), 'fairground-journeys-'));
  const java = join(process.env.JAVA_HOME ?? '/usr', 'bin/java');
  const jar = join(import.meta.dirname, '../../target/fairground-runner.jar');
  // The optimizing compiler would take more of the browsers' processors than it gives back.
  const quick = '-XX:TieredStopAtLevel=1';
  program = spawn(java, [quick, '-jar', jar, 'run', '--port', String(port), '--data', data, '--demo'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      FAIRGROUND_HTTP_LIMITS_ENABLED: 'false',
      FAIRGROUND_METRICS_PORT: '0',
      FAIRGROUND_SITE_URL: `http://localhost:${port}`,
      ...(await startProvider(await freePort(), `http://localhost:${port}`)),
      ...(await startWallet(await freePort())),
      ...(await startTelegramSite(await freePort(), `http://localhost:${port}`)),
      FAIRGROUND_TELEGRAM_BOT_TOKEN: BOT_TOKEN,
    },
  });
  const said = await untilUp(program);
  return {
    url: `http://localhost:${port}`,
    data,
    buyer: find(said, /sign in as demo-buyer with password (\S+)/),
    seller: find(said, /sign in as demo-seller with password (\S+)/),
    adminLink: find(said, /(http\S+set-password\S+)/),
  };
}

export async function stop(): Promise<void> {
  stopPeers();
  stopTelegramSite();
  const running = program;
  if (running?.exitCode === null) {
    const ended = new Promise((resolve) => running.once('exit', resolve));
    running.kill('SIGTERM');
    await ended;
  }
  rmSync(data, { recursive: true, force: true });
}

function untilUp(started: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    started.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('Ctrl-C stops it')) resolve(said);
    });
    started.once('exit', (code) => reject(new Error(`the program ended with ${String(code)}:\n${said}`)));
  });
}

function find(said: string, what: RegExp): string {
  const found = what.exec(said)?.[1];
  if (!found) throw new Error(`the start did not say ${String(what)}:\n${said}`);
  return found;
}

/** A port below those the kernel gives to outgoing connections: none of them takes it before the program does. */
export async function freePort(): Promise<number> {
  const port = 20_000 + Math.floor(Math.random() * 12_000);
  const free = await new Promise<boolean>((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
  return free ? port : freePort();
}
