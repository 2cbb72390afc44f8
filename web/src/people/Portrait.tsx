import { Avatar } from '@mantine/core';

type Shown = { displayName: string; avatar?: string | null };

/** Somebody's picture, or the first letter of the name; the name itself stands beside it. */
export function Portrait({ user, size = 44 }: { user: Shown; size?: number }) {
  return (
    <Avatar size={size} radius="xl" color="primary" src={user.avatar ?? null} alt="" aria-hidden>
      {user.displayName.charAt(0).toUpperCase()}
    </Avatar>
  );
}
