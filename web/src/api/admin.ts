import type { CategoryAdmin, GameAdmin } from './admin-types';
import { call } from './http';
import { one, pages, refetch } from './query';

export const adminGamesQuery = () => pages<GameAdmin>('/admin/market/games?limit=100');
export const adminCategoriesQuery = (game: string) =>
  one<{ items: CategoryAdmin[] }>(`/admin/market/categories?game=${game}`);

export type GameEdit = Omit<GameAdmin, 'id' | 'version' | 'lots'>;
export type CategoryEdit = Omit<CategoryAdmin, 'id' | 'version' | 'schemaVersion' | 'lots'>;

export function saveGame(known: GameAdmin | undefined, edit: Partial<GameEdit>): Promise<GameAdmin> {
  return save<GameAdmin>('/admin/market/games', known, edit);
}

export function saveCategory(known: CategoryAdmin | undefined, edit: Partial<CategoryEdit>): Promise<CategoryAdmin> {
  return save<CategoryAdmin>('/admin/market/categories', known, edit);
}

async function save<T>(path: string, known: { id: string; version: number } | undefined, body: object): Promise<T> {
  const saved = known
    ? await call<T>('PATCH', `${path}/${known.id}`, { body, version: known.version })
    : await call<T>('POST', path, { body });
  void refetch('/admin/market', '/market/games', '/market/categories');
  return saved;
}
