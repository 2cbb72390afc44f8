import { call } from './http';
import { one, pages, refetch } from './query';
import type { ImportMode, Lot, LotEdit, LotState } from './types';

const open = { anonymous: true };

export const gamesQuery = () => pages('/market/games', { query: { limit: 100 }, ...open });
export const gameQuery = (slug: string) => one('/market/games/{slug}', { path: { slug }, ...open });
export const categoryQuery = (id: string) => one('/market/categories/{id}', { path: { id }, ...open });
export const lotQuery = (id: string) => one('/market/lots/{id}', { path: { id } });
export const lotsQuery = (query: URLSearchParams) => pages('/market/lots', { query, ...open });
export const recentLotsQuery = () =>
  one('/market/lots', { query: new URLSearchParams({ sort: '-createdAt', limit: '8' }), ...open });
export const myLotsQuery = (state: LotState | '') =>
  pages('/market/lots', {
    query: new URLSearchParams({ seller: 'me', sort: '-createdAt', ...(state && { state }) }),
  });
export const importQuery = (id: string) => one('/market/imports/{id}', { path: { id } });
export const importsQuery = () => pages('/market/imports');

export function templateUrl(categoryId: string): string {
  return `/api/v1/market/categories/${categoryId}/import-template`;
}

export async function createLot(draft: LotEdit): Promise<Lot> {
  return afterLotChange(await call('POST', '/market/lots', { body: draft }));
}

export async function editLot(id: string, version: number, change: LotEdit): Promise<Lot> {
  return afterLotChange(await call('PATCH', '/market/lots/{id}', { path: { id }, body: change, version }));
}

export async function switchLot(id: string, to: 'activate' | 'deactivate'): Promise<Lot> {
  return afterLotChange(await call('POST', `/market/lots/{id}/${to}`, { path: { id } }));
}

export function startImport(file: File, mode: ImportMode, categoryId: string): Promise<{ id: string }> {
  const body = new FormData();
  body.set('file', file);
  body.set('mode', mode);
  if (categoryId) body.set('categoryId', categoryId);
  return call('POST', '/market/lots/import', { body });
}

function afterLotChange(lot: Lot): Lot {
  void refetch('/market/lots', '/market/games');
  return lot;
}
