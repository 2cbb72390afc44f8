import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../app/i18n';
import { formatExact, formatRelative, spanOf, useClockOffset, useNow } from './time';

/** A moment: relative up to a day, exact on hover and for screen readers. */
export function When({ at }: { at: string }) {
  const language = useLanguage();
  const offset = useClockOffset();
  const now = useNow() + offset;
  const moment = Date.parse(at);
  const exact = formatExact(moment, language);
  return (
    <time dateTime={at} title={exact}>
      <span aria-hidden>{formatRelative(moment, now, language)}</span>
      <VisuallyHidden>{exact}</VisuallyHidden>
    </time>
  );
}

/** The time left until a moment, in its two largest units: `2 дня 4 часа`. */
export function Countdown({ until }: { until: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const offset = useClockOffset();
  const left = Date.parse(until) - (useNow(10_000) + offset);
  return (
    <time dateTime={until} title={formatExact(Date.parse(until), language)} className="num">
      {left < 60_000 ? t('time.moment') : t('time.span', spanOf(left))}
    </time>
  );
}

/** A moment written out in full. */
export function Exactly({ at }: { at: string }) {
  const language = useLanguage();
  return <time dateTime={at}>{formatExact(Date.parse(at), language)}</time>;
}
