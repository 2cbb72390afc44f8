import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { clockQuery, useSite } from '../api/site';
import type { Language } from '../api/language';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The present, told again every `step` milliseconds. */
export function useNow(step = 30_000): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), step);
    return () => clearInterval(timer);
  }, [step]);
  return now;
}

/** How far the product's clock is ahead of ours: a demo may have moved it. */
export function useClockOffset(): number {
  const demo = useSite()?.mode === 'demo';
  const { data } = useQuery({ ...clockQuery, enabled: demo, retry: false, select: ({ offset }) => millisOf(offset) });
  return data ?? 0;
}

/** `PT72H`, `P1DT2H`, `PT1.5S` as milliseconds; what is not understood counts as nothing. */
export function millisOf(duration: string): number {
  const match = /^(-)?P(?:(\d+)D)?(?:T(?:(-?\d+)H)?(?:(-?\d+)M)?(?:(-?[\d.]+)S)?)?$/.exec(duration);
  if (!match) return 0;
  const [, minus, days = 0, hours = 0, minutes = 0, seconds = 0] = match;
  const millis = Number(days) * DAY + Number(hours) * HOUR + Number(minutes) * MINUTE + Number(seconds) * 1000;
  return minus ? -millis : millis;
}

/** A span in its two largest units, rounded down to minutes. */
export function spanOf(millis: number): { days: number; hours: number; minutes: number } {
  const left = Math.max(0, millis);
  return {
    days: Math.floor(left / DAY),
    hours: Math.floor((left % DAY) / HOUR),
    minutes: Math.floor((left % HOUR) / MINUTE),
  };
}

/** `3 часа назад` up to a day, then the date. */
export function formatRelative(at: number, now: number, language: Language): string {
  const past = now - at;
  const words = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  if (Math.abs(past) < MINUTE) return words.format(0, 'second');
  if (Math.abs(past) < HOUR) return words.format(-Math.trunc(past / MINUTE), 'minute');
  if (Math.abs(past) < DAY) return words.format(-Math.trunc(past / HOUR), 'hour');
  return formatDay(at, now, language);
}

function formatDay(at: number, now: number, language: Language): string {
  const year = new Date(at).getFullYear() === new Date(now).getFullYear() ? undefined : 'numeric';
  return new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', year }).format(at);
}

/** `24 ноября 2026 г. в 15:30 GMT+3`: the exact moment in the reader's own time zone, which it names. */
export function formatExact(at: number, language: Language): string {
  return new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(at);
}
