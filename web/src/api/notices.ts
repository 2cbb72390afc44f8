import { call } from './http';
import { one, pages, refetch } from './query';
import type { Notice } from './types';

export const noticesQuery = () => pages<Notice>('/notices');
export const unreadQuery = () => one<{ count: number }>('/notices/unread');

export async function markRead(which: { ids: string[] } | { all: true }): Promise<void> {
  await call('POST', '/notices/read', { body: which });
  await refetch('/notices');
}
