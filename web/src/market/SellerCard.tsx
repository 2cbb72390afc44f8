import { Group, Paper, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { UserCard } from '../api/types';
import { Portrait } from '../people/Portrait';
import classes from './market.module.css';

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
