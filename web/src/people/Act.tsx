import { Alert, Button, type ButtonProps, Stack } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useProblemText } from '../kit/problemText';

type Props = ButtonProps & {
  act: () => Promise<unknown>;
  /** What the button says to those who cannot see which row it is in. */
  name?: string;
  children: ReactNode;
};

/** A button that does something at once and says when it could not. */
export function Act({ act, name, children, ...button }: Props) {
  const text = useProblemText();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const go = () => {
    setBusy(true);
    setProblem(undefined);
    act().then(
      () => setBusy(false),
      (reason: unknown) => {
        setProblem(reason);
        setBusy(false);
      },
    );
  };
  return (
    <Stack gap="xs">
      <Button {...button} aria-label={name} loading={busy} onClick={go}>
        {children}
      </Button>
      {problem !== undefined && (
        <Alert variant="light" color="danger" role="alert">
          {text(problem)}
        </Alert>
      )}
    </Stack>
  );
}
