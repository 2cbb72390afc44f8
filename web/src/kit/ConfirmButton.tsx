import { Button, type ButtonProps, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Sheet } from './Sheet';

type Props = ButtonProps & {
  label: string;
  /** What will happen, said before it does. */
  consequence: string;
  act: () => Promise<unknown>;
};

/** A button whose act cannot be taken back: it asks once. */
export function ConfirmButton({ label, consequence, act, ...button }: Props) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const go = async () => {
    setBusy(true);
    await act().finally(() => setBusy(false));
    setAsking(false);
  };
  return (
    <>
      <Button {...button} onClick={() => setAsking(true)}>
        {label}
      </Button>
      <Sheet title={label} opened={asking} close={() => setAsking(false)}>
        <Stack>
          <Text>{consequence}</Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setAsking(false)}>
              {t('cancel')}
            </Button>
            <Button color={button.color} loading={busy} onClick={() => void go()}>
              {label}
            </Button>
          </Group>
        </Stack>
      </Sheet>
    </>
  );
}
