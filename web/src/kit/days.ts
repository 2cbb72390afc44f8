import type { Language } from '../api/language';

/** How many days a chart may show. */
export const SPANS = [30, 90] as const;

/** `21 нояб.`: a day of the calendar, which is the same in every time zone. */
export function formatDay(day: string, language: Language): string {
  return new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(Date.parse(day));
}
