import { afterEach, expect, it, vi } from 'vitest';
import { saidIn } from './widget';

const WORD = btoa(
  String.fromCharCode(...new TextEncoder().encode('{"id":5000000001,"first_name":"Ти & Ко","hash":"ab"}')),
);

it('reads what Telegram signed as a query string', () => {
  expect(saidIn(WORD)).toBe('id=5000000001&first_name=%D0%A2%D0%B8+%26+%D0%9A%D0%BE&hash=ab');
  expect(saidIn('false')).toBeUndefined();
  expect(saidIn(btoa('7'))).toBeUndefined();
});

afterEach(() => {
  sessionStorage.clear();
  location.hash = '';
  vi.resetModules();
});

it('believes only the return that this tab asked for, and hides it', async () => {
  const { goToTelegram, takeReturn } = await import('./widget');
  let asked = '';
  vi.spyOn(location, 'assign').mockImplementation((url) => void (asked = String(url)));
  goToTelegram('https://oauth.telegram.org/auth?bot_id=7', '/me', true);
  const back = new URL(new URL(asked).searchParams.get('return_to') ?? '');
  location.hash = `tgAuthResult=${WORD}`;

  expect(takeReturn('0')).toBeUndefined();
  goToTelegram('https://oauth.telegram.org/auth?bot_id=7', '/me', true);
  const state = new URL(new URL(asked).searchParams.get('return_to') ?? '').searchParams.get('state') ?? '';
  expect(state).not.toBe(back.searchParams.get('state'));
  expect(takeReturn(state)).toMatchObject({ next: '/me', link: true, said: saidIn(WORD) });
  expect(location.hash).toBe('');
  expect(takeReturn(state)?.said).toBe(saidIn(WORD));
});
