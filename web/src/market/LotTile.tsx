import { Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { LotCard } from '../api/types';
import { Cover } from '../kit/Cover';
import { MoneyText } from '../kit/MoneyText';
import { When } from '../kit/When';
import classes from './market.module.css';
import { PerUnit } from './PerUnit';

/** A lot among others of all games, with its picture. */
export function LotTile({ lot }: { lot: LotCard }) {
  return (
    <Link to="/lots/$id" params={{ id: lot.id }} className={classes.tile}>
      <div className={classes.cover}>
        <Cover game={lot.game.id} kind={lot.category.kind} seed={lot.id} />
      </div>
      <Text size="sm" c="dimmed">
        {lot.game.name} · {lot.category.name}
      </Text>
      <span className={classes.title}>{lot.title}</span>
      <Group justify="space-between" gap="xs" mt="auto">
        <span>
          <MoneyText value={lot.unitPrice} /> <PerUnit lot={lot} />
        </span>
        <Text span size="sm" c="dimmed">
          <When at={lot.createdAt} />
        </Text>
      </Group>
    </Link>
  );
}
