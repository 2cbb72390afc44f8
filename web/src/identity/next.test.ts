import { describe, expect, it } from 'vitest';
import { isOurs } from './next';

describe('the page somebody goes on to after signing in', () => {
  it.each(['/', '/orders', '/orders/1?tab=log', '/games/elden#lots'])('may be ours: %s', (path) => {
    expect(isOurs(path)).toBe(true);
  });

  it.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    'orders',
    '',
    ' /orders',
    '\t//evil.example',
    '/\t/evil.example',
    '/orders\\..\\',
  ])('is never another site: %j', (path) => {
    expect(isOurs(path)).toBe(false);
  });
});
