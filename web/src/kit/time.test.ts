import { describe, expect, it } from 'vitest';
import { formatRelative, millisOf, spanOf } from './time';

const NOON = Date.parse('2026-11-21T12:00:00Z');
const HOUR = 3_600_000;

describe('time on the page', () => {
  it('is relative up to a day, then a date', () => {
    expect(formatRelative(NOON - 10_000, NOON, 'ru')).toBe('сейчас');
    expect(formatRelative(NOON - 3 * HOUR, NOON, 'ru')).toBe('3 часа назад');
    expect(formatRelative(NOON + 2 * HOUR, NOON, 'en')).toBe('in 2 hours');
    expect(formatRelative(NOON - 72 * HOUR, NOON, 'en')).toBe('November 18');
  });

  it('understands the durations of the server', () => {
    expect(millisOf('PT72H')).toBe(72 * HOUR);
    expect(millisOf('P1DT1H30M')).toBe(25.5 * HOUR);
    expect(millisOf('PT0S')).toBe(0);
    expect(millisOf('soon')).toBe(0);
  });

  it('counts down in whole units and never below nothing', () => {
    expect(spanOf(49.5 * HOUR)).toEqual({ days: 2, hours: 1, minutes: 30 });
    expect(spanOf(-HOUR)).toEqual({ days: 0, hours: 0, minutes: 0 });
  });
});
