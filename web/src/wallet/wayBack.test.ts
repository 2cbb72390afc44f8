import { beforeEach, expect, it, vi } from 'vitest';
import { rememberWay, wayBack } from './wayBack';

beforeEach(() => {
  sessionStorage.clear();
});

it('leads back to where somebody began to pay', () => {
  rememberWay('one', '/lots/7?q=a');
  expect(wayBack('one')).toBe('/lots/7?q=a');
});

it('knows nothing of other payments', () => {
  rememberWay('one', '/lots/7');
  rememberWay('two', undefined);
  expect(wayBack('one')).toBeUndefined();
  expect(wayBack('two')).toBeUndefined();
});

it.each(['https://example.org', '//example.org', '/\\example.org'])('never leads to %s', (next) => {
  rememberWay('one', next);
  expect(wayBack('one')).toBeUndefined();
});

it('does without storage', () => {
  vi.stubGlobal('sessionStorage', undefined);
  rememberWay('one', '/lots/7');
  expect(wayBack('one')).toBeUndefined();
  vi.unstubAllGlobals();
});

it('does with what others left there', () => {
  sessionStorage.setItem('fairground.paying', 'not json');
  expect(wayBack('one')).toBeUndefined();
  sessionStorage.setItem('fairground.paying', 'null');
  expect(wayBack('one')).toBeUndefined();
});
