import { Avatar, Group, Paper, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { UserCard } from '../api/types';
import classes from './market.module.css';

/** The first letter of a name: nobody has uploaded a picture yet. */
export function Portrait({ user, size = 44 }: { user: UserCard; size?: number }) {
  return (
    <Avatar size={size} radius="xl" color="primary" aria-hidden>
      {user.displayName.charAt(0).toUpperCase()}
    </Avatar>
  );
}

export function SellerCard({ seller }: { seller: UserCard }) {
  const { t } = useTranslation('market');
  return (
    <Paper p="md" pos="relative">
      <Group wrap="nowrap" gap="sm">
        <Portrait user={seller} />
        <div>
          <Text size="sm" c="dimmed">
            {t('seller')}
          </Text>
          <Link to="/sellers/$name" params={{ name: seller.username }} className={classes.stretch}>
            <Text fw={600}>{seller.displayName}</Text>
          </Link>
        </div>
      </Group>
    </Paper>
  );
}
