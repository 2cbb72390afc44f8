import { call } from './http';
import { one, pages, refetch } from './query';
import type { CategoryAdmin, CategoryEdit, GameAdmin, GameEdit } from './types';

export const adminGamesQuery = () => pages('/admin/market/games', { query: { limit: 100 } });
export const adminCategoriesQuery = (game: string) => one('/admin/market/categories', { query: { game } });

export async function saveGame(known: GameAdmin | undefined, edit: GameEdit): Promise<GameAdmin> {
  return afterCatalogChange(
    known
      ? await call('PATCH', '/admin/market/games/{id}', { path: { id: known.id }, body: edit, version: known.version })
      : await call('POST', '/admin/market/games', { body: edit }),
  );
}

export async function saveCategory(known: CategoryAdmin | undefined, edit: CategoryEdit): Promise<CategoryAdmin> {
  return afterCatalogChange(
    known
      ? await call('PATCH', '/admin/market/categories/{id}', {
          path: { id: known.id },
          body: edit,
          version: known.version,
        })
      : await call('POST', '/admin/market/categories', { body: edit }),
  );
}

function afterCatalogChange<T>(saved: T): T {
  void refetch('/admin/market', '/market/games', '/market/categories');
  return saved;
}
