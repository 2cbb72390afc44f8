import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { categoryQuery, gameQuery } from '../api/market';
import type { CategoryNode, Game } from '../api/types';
import { FailedPage, MissingPage } from '../app/fallbacks';
import page from '../kit/kit.module.css';
import { Page } from '../kit/Page';
import { Waiting } from '../kit/States';
import { LotList } from './LotList';
import classes from './market.module.css';

/** All lots of a game, with its categories as tabs. */
export function GamePage() {
  const { t } = useTranslation('market');
  const { game: slug } = useParams({ from: '/games/$game' });
  const game = useQuery(gameQuery(slug));
  if (game.isError) return <FailedPage error={game.error} retry={() => void game.refetch()} />;
  if (!game.data) return <Loading />;
  return (
    <Page title={game.data.name} back={{ to: '/games', label: t('games.title') }}>
      {game.data.description && <Text maw={720}>{game.data.description}</Text>}
      <Tabs game={game.data} />
      <LotList place={{ game: slug }} fields={[]} />
    </Page>
  );
}

/** The lots of one category, filtered by the fields of its schema. */
export function CategoryPage() {
  const { game: slug, category } = useParams({ from: '/games/$game/$category' });
  const game = useQuery(gameQuery(slug));
  if (game.isError) return <FailedPage error={game.error} retry={() => void game.refetch()} />;
  if (!game.data) return <Loading />;
  const node = game.data.categories.find(({ slug: own }) => own === category);
  return node ? <CategoryLots game={game.data} node={node} /> : <MissingPage />;
}

function CategoryLots({ game, node }: { game: Game; node: CategoryNode }) {
  const category = useQuery(categoryQuery(node.id));
  const parent = game.categories.find(({ id }) => id === node.parentId);
  const title = parent ? `${parent.name}: ${node.name}` : node.name;
  return (
    <Page title={title} about={game.name} back={{ to: '/games/$game', params: { game: game.slug }, label: game.name }}>
      <Tabs game={game} />
      <LotList place={{ category: node.id }} fields={category.data?.fields ?? []} />
    </Page>
  );
}

/** The leaf categories of the game; where a branch has several, each is named with its branch. */
function Tabs({ game }: { game: Game }) {
  const { t } = useTranslation('market');
  const parents = new Set(game.categories.map(({ parentId }) => parentId));
  const leaves = game.categories.filter(({ id }) => !parents.has(id));
  return (
    <nav className={classes.tabs} aria-label={t('categories')}>
      <Link
        to="/games/$game"
        params={{ game: game.slug }}
        activeOptions={{ exact: true, includeSearch: false }}
        className={classes.tab}
      >
        {t('all')} <span className={classes.count}>{game.lots}</span>
      </Link>
      {leaves.map((leaf) => (
        <Link
          key={leaf.id}
          to="/games/$game/$category"
          params={{ game: game.slug, category: leaf.slug }}
          activeOptions={{ exact: true, includeSearch: false }}
          className={classes.tab}
        >
          {leaf.name} <span className={classes.count}>{leaf.lots}</span>
        </Link>
      ))}
    </nav>
  );
}

function Loading() {
  return (
    <div className={page.page}>
      <Waiting rows={6} height={72} />
    </div>
  );
}
