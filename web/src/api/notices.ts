import { call } from './http';
import { one, pages, refetch } from './query';

export const noticesQuery = () => pages('/notices');
export const unreadQuery = () => one('/notices/unread');

export async function markRead(which: { ids: string[] } | { all: true }): Promise<void> {
  await call('POST', '/notices/read', { body: which });
  await refetch('/notices');
}
