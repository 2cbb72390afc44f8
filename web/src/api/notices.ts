import { call } from './http';
import { pages, refetch } from './query';

export const noticesQuery = () => pages('/notices');

export async function markRead(which: { ids: string[] } | { all: true }): Promise<void> {
  await call('POST', '/notices/read', { body: which });
  await refetch('/notices');
}
