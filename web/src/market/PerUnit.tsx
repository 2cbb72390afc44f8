import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** What one price buys, said only where it is more than one thing: `за 1 000 золота`. */
export function PerUnit({ lot }: { lot: { unitSize: number; unitName: string } }) {
  const { t } = useTranslation('market');
  return (
    <Text span size="sm" c="dimmed">
      {lot.unitSize === 1 ? t('perOne', { unit: lot.unitName }) : t('perMany', { n: lot.unitSize, unit: lot.unitName })}
    </Text>
  );
}
