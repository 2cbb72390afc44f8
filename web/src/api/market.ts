import { call } from './http';
import { one, pages, refetch, withQuery } from './query';
import type {
  Category,
  Game,
  GameRow,
  ImportJob,
  ImportMode,
  Lot,
  LotCard,
  LotChange,
  LotDraft,
  LotState,
  PublicUser,
} from './types';

const open = { anonymous: true };

export const gamesQuery = () => pages<GameRow>('/market/games?limit=100', open);
export const gameQuery = (slug: string) => one<Game>(`/market/games/${encodeURIComponent(slug)}`, open);
export const categoryQuery = (id: string) => one<Category>(`/market/categories/${id}`, open);
export const sellerQuery = (name: string) => one<PublicUser>(`/users/${encodeURIComponent(name)}`, open);
export const lotQuery = (id: string) => one<Lot>(`/market/lots/${id}`);
export const lotsQuery = (query: string) => pages<LotCard>(`/market/lots?${query}`, open);
export const recentLotsQuery = () => one<{ items: LotCard[] }>('/market/lots?sort=-createdAt&limit=8', open);
export const myLotsQuery = (state: LotState | '') =>
  pages<LotCard>(withQuery('/market/lots', { seller: 'me', state, sort: '-createdAt' }));
export const importQuery = (id: string) => one<ImportJob>(`/market/imports/${id}`);
export const importsQuery = () => pages<Omit<ImportJob, 'errors'>>('/market/imports');

export function templateUrl(categoryId: string): string {
  return `/api/v1/market/categories/${categoryId}/import-template`;
}

export async function createLot(draft: LotDraft): Promise<Lot> {
  return afterLotChange(await call<Lot>('POST', '/market/lots', { body: draft }));
}

export async function editLot(id: string, version: number, change: LotChange): Promise<Lot> {
  return afterLotChange(await call<Lot>('PATCH', `/market/lots/${id}`, { body: change, version }));
}

export async function switchLot(id: string, to: 'activate' | 'deactivate'): Promise<Lot> {
  return afterLotChange(await call<Lot>('POST', `/market/lots/${id}/${to}`));
}

export function startImport(file: File, mode: ImportMode, categoryId: string): Promise<{ id: string }> {
  const form = new FormData();
  form.set('file', file);
  form.set('mode', mode);
  if (categoryId) form.set('categoryId', categoryId);
  return call<{ id: string }>('POST', '/market/lots/import', { body: form });
}

function afterLotChange(lot: Lot): Lot {
  void refetch('/market/lots', '/market/games');
  return lot;
}
