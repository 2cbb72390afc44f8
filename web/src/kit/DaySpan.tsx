import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SPANS } from './days';

/** Chooses how many days are shown. */
export function DaySpan({ days, choose }: { days: number; choose: (days: number) => void }) {
  const { t } = useTranslation('wallet');
  return (
    <SegmentedControl
      size="md"
      aria-label={t('days.span')}
      value={String(days)}
      onChange={(value) => choose(Number(value))}
      data={SPANS.map((span) => ({ value: String(span), label: t('days', { n: span }) }))}
    />
  );
}
