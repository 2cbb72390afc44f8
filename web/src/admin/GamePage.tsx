import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { ChevronRight, FolderTree } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { adminCategoriesQuery, adminGamesQuery } from '../api/admin';
import type { CategoryAdmin } from '../api/types';
import { FailedPage, MissingPage } from '../app/fallbacks';
import { useLanguage } from '../app/i18n';
import { firstOf, type Query } from '../app/search';
import page from '../kit/kit.module.css';
import { ButtonLink } from '../kit/links';
import { NavLinkTo } from '../kit/NavLinkTo';
import { Page } from '../kit/Page';
import { Empty, Failed, Waiting } from '../kit/States';
import { CategoryForm } from './CategoryForm';
import { GameForm } from './GameForm';
import { Keepers } from './parts';

const NEW = 'new';

export function AdminGamePage() {
  const { t } = useTranslation('admin');
  return (
    <Keepers title={t('game')}>
      <Game />
    </Keepers>
  );
}

function Game() {
  const { t } = useTranslation('admin');
  const language = useLanguage();
  const { id } = useParams({ from: '/admin/games/$id' });
  const games = useInfiniteQuery(adminGamesQuery());
  const categories = useQuery(adminCategoriesQuery(id));
  const query: Query = useSearch({ strict: false });
  const navigate = useNavigate();
  const open = firstOf(query.category);
  const game = games.data?.pages.flatMap(({ items }) => items).find((one) => one.id === id);
  if (games.isError) return <FailedPage error={games.error} retry={() => void games.refetch()} />;
  if (!games.data) {
    return (
      <div className={page.page}>
        <Waiting />
      </div>
    );
  }
  if (!game) return <MissingPage />;

  const items = categories.data?.items ?? [];
  const shown = items.find((one) => one.id === open);
  return (
    <Page title={game.name[language] ?? game.slug} width="narrow" back={{ to: '/admin/games', label: t('games') }}>
      {open && (shown ?? open === NEW) ? (
        <section>
          <Group justify="space-between" mb="sm">
            <Title order={2}>{shown ? shown.name[language] : t('categories.add')}</Title>
            <ButtonLink to="/admin/games/$id" params={{ id }} variant="default">
              {t('categories.back')}
            </ButtonLink>
          </Group>
          <CategoryForm
            key={`${open} ${shown?.version ?? 0}`}
            game={id}
            category={shown}
            others={items.filter((one) => one.id !== open)}
            saved={(kept) =>
              void navigate({ to: '/admin/games/$id', params: { id }, search: { category: kept.id }, replace: true })
            }
          />
        </section>
      ) : (
        <>
          <section>
            <Group justify="space-between" mb="sm">
              <Title order={2}>{t('categories')}</Title>
              <ButtonLink to="/admin/games/$id" params={{ id }} search={{ category: NEW }}>
                {t('categories.add')}
              </ButtonLink>
            </Group>
            {categories.isPending && <Waiting rows={4} height={52} />}
            {categories.isError && <Failed error={categories.error} retry={() => void categories.refetch()} />}
            {categories.isSuccess && items.length === 0 && (
              <Empty icon={FolderTree} title={t('categories.none')} text={t('categories.noneText')} />
            )}
            {items.length > 0 && (
              <Paper>
                <Branch game={id} all={items} parent={null} depth={0} />
              </Paper>
            )}
          </section>
          <Paper p="md" component="section">
            <Stack>
              <Title order={2} size="h3">
                {t('game')}
              </Title>
              <GameForm key={game.version} game={game} />
            </Stack>
          </Paper>
        </>
      )}
    </Page>
  );
}

type BranchProps = { game: string; all: CategoryAdmin[]; parent: string | null; depth: number };

/** Categories under one another as they stand in the tree. */
function Branch({ game, all, parent, depth }: BranchProps) {
  const { t } = useTranslation(['admin', 'market']);
  const language = useLanguage();
  return all
    .filter(({ parentId }) => parentId === parent)
    .map((category) => (
      <div key={category.id}>
        <NavLinkTo
          to="/admin/games/$id"
          params={{ id: game }}
          search={{ category: category.id }}
          mih={52}
          pl={16 + depth * 24}
          label={category.name[language]}
          rightSection={
            <Group gap="xs" wrap="nowrap">
              <Text span size="sm" c="dimmed">
                {category.active ? t('market:lots', { n: category.lots }) : t('hidden')}
              </Text>
              <ChevronRight size={18} aria-hidden />
            </Group>
          }
        />
        <Branch game={game} all={all} parent={category.id} depth={depth + 1} />
      </div>
    ));
}
