import { expect } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { given } from './people.ts';

/** The newest letter to somebody in which this is found; letters are files, because no mail server is configured. */
export async function letter(to: string, what: RegExp): Promise<string> {
  let found = '';
  await expect(() => {
    const match = letters(to)
      .map((text) => what.exec(text))
      .findLast((hit) => hit !== null);
    expect(match, `a letter to ${to} with ${String(what)}`).toBeTruthy();
    found = match?.[1] ?? '';
  }).toPass();
  return found;
}

function letters(to: string): string[] {
  const folder = join(given('DATA'), 'mail');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.eml'))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .filter((text) => text.includes(to))
    .map(plainPart);
}

/** The plain text of a message in two parts, whichever way it was wrapped for its journey. */
function plainPart(message: string): string {
  const part = message.slice(message.indexOf('Content-Type: text/plain'));
  const end = part.indexOf('\r\n\r\n');
  const wrapping = /^Content-Transfer-Encoding: (\S+)/im.exec(part.slice(0, end))?.[1];
  const body = part.slice(end + 4).split('\r\n--')[0] ?? '';
  if (wrapping === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  if (wrapping !== 'quoted-printable') return body;
  return body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
