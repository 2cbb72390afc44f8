import { afterEach, describe, expect, it, vi } from 'vitest';
import { destinationOf } from './destination';
import { isInside, launchOf, takeLaunch } from './launch';
import { isDark, themeIn } from './look';

const LAUNCH = new URLSearchParams({
  tgWebAppData: 'user=%7B%7D&start_param=l_1&hash=0',
  tgWebAppThemeParams: '{"bg_color":"#17212b","text_color":"red;x","hint":1}',
});

describe('a launch', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    sessionStorage.clear();
    location.hash = '';
  });

  it('is read once from the address, hidden there, and known after a reload', async () => {
    vi.stubGlobal('TelegramWebviewProxy', { postEvent: vi.fn() });
    location.hash = LAUNCH.toString();

    expect(takeLaunch()?.initData).toBe('user=%7B%7D&start_param=l_1&hash=0');
    expect(location.hash).toBe('');
    vi.resetModules();
    expect((await import('./launch')).takeLaunch()?.startParam).toBe('l_1');
  });

  it('is known to every part of a page that may keep nothing', () => {
    vi.stubGlobal('TelegramWebviewProxy', { postEvent: vi.fn() });
    vi.stubGlobal('sessionStorage', undefined);
    location.hash = LAUNCH.toString();

    expect(takeLaunch()?.startParam).toBe('l_1');
    expect(takeLaunch()?.startParam).toBe('l_1');
  });

  it('counts for nothing outside of Telegram', () => {
    location.hash = LAUNCH.toString();

    expect(isInside()).toBe(false);
    expect(takeLaunch()).toBeUndefined();
  });

  it('brings colours and nothing else', () => {
    expect(launchOf(LAUNCH).theme).toEqual({ bg_color: '#17212b' });
    expect(launchOf(new URLSearchParams({ tgWebAppThemeParams: '{' })).theme).toEqual({});
    expect(themeIn({ theme_params: { text_color: '#FFFFFF' } })).toEqual({ text_color: '#FFFFFF' });
    expect(themeIn('no')).toEqual({});
  });
});

it.each([
  ['', '/'],
  ['l_0199-a', '/lots/0199-a'],
  ['m_eyrwald-online', '/games/eyrwald-online'],
  ['f_Anna-1', '/people/Anna-1'],
  ['c_abc', '/guest?token=abc'],
  ['zz_1', undefined],
  ['l_', undefined],
  ['l_../../admin', undefined],
  ['q_1', undefined],
])('the link %s leads to %s', (startParam, path) => {
  expect(destinationOf(startParam)).toBe(path);
});

it('tells dark from light', () => {
  expect(isDark('#17212b')).toBe(true);
  expect(isDark('#fafafa')).toBe(false);
});
