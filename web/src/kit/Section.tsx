import { Paper, Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** A part of a page in a card, with its heading where it needs one. */
export function Section({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <Paper p="md" component="section">
      <Stack>
        {title && (
          <Title order={2} size="h3">
            {title}
          </Title>
        )}
        {children}
      </Stack>
    </Paper>
  );
}
