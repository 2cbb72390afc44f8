import { Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { UserCard } from '../api/types';
import { Portrait } from './Portrait';

/** People one under the other. */
export function PersonList({ children }: { children: ReactNode }) {
  return (
    <Stack component="ul" gap="md" p={0} m={0} style={{ listStyle: 'none' }}>
      {children}
    </Stack>
  );
}

/** Somebody in a list, and what can be done. */
export function PersonRow({ person, note, children }: { person: UserCard; note?: ReactNode; children?: ReactNode }) {
  return (
    <Group component="li" justify="space-between" gap="sm">
      <Group gap="sm" wrap="nowrap" miw={0}>
        <Portrait user={person} />
        <div style={{ minWidth: 0 }}>
          <Link to="/people/$username" params={{ username: person.username }}>
            <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
              {person.displayName}
            </Text>
          </Link>
          <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {note ?? `@${person.username}`}
          </Text>
        </div>
      </Group>
      {children && <Group gap="xs">{children}</Group>}
    </Group>
  );
}
