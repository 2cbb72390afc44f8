import { Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Search, Store } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { gamesQuery } from '../api/market';
import type { GameRow } from '../api/types';
import { firstOf } from '../app/search';
import { Page } from '../kit/Page';
import { Empty, Failed, Waiting } from '../kit/States';
import classes from './market.module.css';
import { AnchorLink } from '../kit/links';

/** Every game from A to Z with its categories; typing narrows the list at once. */
export function GamesPage() {
  const { t } = useTranslation('market');
  const games = useInfiniteQuery(gamesQuery());
  const typed = firstOf(useSearch({ from: '/games' }).q);
  const navigate = useNavigate();
  useEffect(() => {
    if (games.hasNextPage && !games.isFetchingNextPage) void games.fetchNextPage();
  }, [games]);

  const all = games.data?.pages.flatMap(({ items }) => items) ?? [];
  const found = all.filter(({ name }) => name.toLocaleLowerCase().includes(typed.toLocaleLowerCase()));
  const letters = Map.groupBy(found, ({ name }) =>
    /\p{L}/u.test(name.charAt(0)) ? name.charAt(0).toUpperCase() : '#',
  );

  return (
    <Page title={t('games.title')}>
      <TextInput
        type="search"
        aria-label={t('games.find')}
        placeholder={t('games.find')}
        leftSection={<Search size={18} aria-hidden />}
        maw={420}
        value={typed}
        onChange={(event) =>
          void navigate({ to: '/games', search: { q: event.currentTarget.value }, replace: true, resetScroll: false })
        }
      />
      {games.isPending && <Waiting rows={6} height={92} />}
      {games.isError && <Failed error={games.error} retry={() => void games.refetch()} />}
      {games.data && found.length === 0 && (
        <Empty
          icon={Store}
          title={typed ? t('games.notFound', { typed }) : t('games.empty')}
          text={typed ? t('games.notFoundText') : t('games.emptyText')}
        />
      )}
      {letters.size > 3 && (
        <nav className={classes.letters} aria-label={t('games.letters')}>
          {[...letters.keys()].map((letter) => (
            <a key={letter} href={`#letter-${letter}`} className={classes.letter}>
              {letter}
            </a>
          ))}
        </nav>
      )}
      {[...letters].map(([letter, group]) => (
        <section key={letter} id={`letter-${letter}`} style={{ scrollMarginTop: 76 }}>
          <Title order={2} mb="xs">
            {letter}
          </Title>
          <Stack gap="sm">
            {group.map((game) => (
              <GameLine key={game.id} game={game} />
            ))}
          </Stack>
        </section>
      ))}
    </Page>
  );
}

function GameLine({ game }: { game: GameRow }) {
  const { t } = useTranslation('market');
  return (
    <Paper p="md">
      <Group justify="space-between" wrap="nowrap" align="baseline">
        <AnchorLink to="/games/$game" params={{ game: game.slug }} fw={600} c="var(--fg-text)">
          {game.name}
        </AnchorLink>
        <Text span className={classes.count}>
          {t('lots', { n: game.lots })}
        </Text>
      </Group>
      <Group gap="0 16px">
        {game.categories.map((category) => (
          <AnchorLink
            key={category.id}

            to="/games/$game/$category"
            params={{ game: game.slug, category: category.slug }}
            py={10}
          >
            {category.name} <span className={classes.count}>{category.lots}</span>
          </AnchorLink>
        ))}
      </Group>
    </Paper>
  );
}
