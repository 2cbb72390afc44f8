import { createHash, createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { BOT_TOKEN } from './telegram.ts';

let server: Server | undefined;

/** Stands for the page of Telegram's Login Widget: asks, and leads back with what it signed. */
export async function startTelegramSite(port: number, origin: string): Promise<Record<string, string>> {
  const started = createServer((request, response) => {
    const asked = new URL(request.url ?? '/', `http://localhost:${port}`).searchParams;
    const known = asked.get('bot_id') === BOT_TOKEN.split(':')[0] && asked.get('origin') === origin;
    const back = asked.get('return_to') ?? '';
    response.setHeader('Content-Type', 'text/html');
    response.end(
      known && back.startsWith(`${origin}/`)
        ? `<!doctype html><title>Telegram</title>
           <a href="${back}#tgAuthResult=${word()}">Accept</a> <a href="${back}#tgAuthResult=false">Decline</a>`
        : '<!doctype html><title>Telegram</title>Bot domain invalid',
    );
  });
  server = started;
  await new Promise<void>((resolve) => started.listen(port, resolve));
  return { FAIRGROUND_TELEGRAM_WIDGET: 'true', FAIRGROUND_TELEGRAM_WIDGET_URL: `http://localhost:${port}` };
}

export function stopTelegramSite(): void {
  server?.close();
}

/** What Telegram says of somebody new, signed as for the widget. */
export function word(): string {
  const fields = {
    id: 6_000_000_000 + (Date.now() % 1_000_000_000),
    first_name: 'Тихон & Ко',
    auth_date: Math.floor(Date.now() / 1000),
  };
  const lines = Object.entries(fields)
    .map(([key, value]) => `${key}=${value}`)
    .sort();
  const secret = createHash('sha256').update(BOT_TOKEN).digest();
  const hash = createHmac('sha256', secret).update(lines.join('\n')).digest('hex');
  return Buffer.from(JSON.stringify({ ...fields, hash })).toString('base64url');
}
