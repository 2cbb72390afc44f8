import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lotQuery, switchLot } from '../api/market';
import { queryClient } from '../api/query';
import type { LotCard } from '../api/types';
import { useProblemText } from '../kit/problemText';

/** Puts a lot on sale or takes it off. */
export function LotSwitch({ lot }: { lot: LotCard }) {
  const { t } = useTranslation('sell');
  const text = useProblemText();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const on = lot.state === 'ACTIVE';
  const go = () => {
    setBusy(true);
    setProblem(undefined);
    switchLot(lot.id, on ? 'deactivate' : 'activate')
      .then((changed) => queryClient.setQueryData(lotQuery(lot.id).queryKey, changed))
      .catch(setProblem)
      .finally(() => setBusy(false));
  };
  return (
    <Group gap="xs">
      {problem !== undefined && (
        <Text role="alert" size="sm" c="var(--fg-danger)">
          {text(problem)}
        </Text>
      )}
      <Button
        variant="default"
        loading={busy}
        onClick={go}
        aria-label={t(on ? 'lots.deactivateOne' : 'lots.activateOne', { title: lot.title })}
      >
        {t(on ? 'lots.deactivate' : 'lots.activate')}
      </Button>
    </Group>
  );
}
