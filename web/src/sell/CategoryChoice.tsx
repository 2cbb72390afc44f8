import { NativeSelect, SimpleGrid } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { categoryQuery, gamesQuery } from '../api/market';
import { Failed } from '../kit/States';

type Props = { category: string; choose: (category: string) => void; optional?: boolean };

/** Game, then category; only categories that lots may stand in are offered. */
export function CategoryChoice({ category, choose, optional = false }: Props) {
  const { t } = useTranslation('sell');
  const list = useInfiniteQuery(gamesQuery());
  const known = useQuery({ ...categoryQuery(category), enabled: category !== '' }).data;
  const [picked, setPicked] = useState('');
  useEffect(() => {
    if (list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage();
  }, [list]);

  const games = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const game = picked || (known?.game.id ?? '');
  const categories = games.find(({ id }) => id === game)?.categories ?? [];
  if (list.isError) return <Failed error={list.error} retry={() => void list.refetch()} />;
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <NativeSelect
        label={t('choose.game')}
        value={game}
        data={[
          { value: '', label: t('choose.gameFirst') },
          ...games.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(event) => {
          setPicked(event.currentTarget.value);
          choose('');
        }}
      />
      <NativeSelect
        label={t('choose.category')}
        value={category}
        disabled={game === ''}
        data={[
          { value: '', label: optional ? t('choose.fromFile') : t('choose.categoryThen') },
          ...categories.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(event) => choose(event.currentTarget.value)}
      />
    </SimpleGrid>
  );
}
