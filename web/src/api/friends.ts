import { call } from './http';
import { one, pages, refetch } from './query';
import type { Privacy } from './types';

export const personQuery = (who: string) => one('/people/{who}', { path: { who } });
export const friendsOfQuery = (who: string) => pages('/people/{who}/friends', { path: { who } });
export const foundQuery = (q: string) => one('/people', { query: { q } });
export const myProfileQuery = () => one('/me/profile');
export const friendsQuery = () => pages('/me/friends');
export const requestsInQuery = () => pages('/me/friend-requests/in');
export const requestsOutQuery = () => pages('/me/friend-requests/out');
export const blocksQuery = () => pages('/me/blocks');
export const groupsQuery = () => pages('/groups');
export const groupQuery = (id: string) => one('/groups/{id}', { path: { id } });

export type ProfileChange = { bio?: string; links?: string[]; privacy?: Privacy };

export async function saveMyProfile(version: number, change: ProfileChange): Promise<void> {
  await call('PATCH', '/me/profile', { body: change, version });
  await refetch('/me/profile', '/people');
}

/** Takes a picture in and shows it beside one's name. */
export async function showPicture(id: string): Promise<void> {
  await call('PUT', '/me/avatar', { body: { file: id } });
  await refetch('/me/profile', '/people');
}

export async function hidePicture(): Promise<void> {
  await call('DELETE', '/me/avatar');
  await refetch('/me/profile', '/people');
}

export async function askFriend(to: string): Promise<void> {
  await call('POST', '/me/friend-requests', { body: { to } });
  await reread();
}

export async function acceptRequest(id: string): Promise<void> {
  await call('POST', '/me/friend-requests/{id}/accept', { path: { id } });
  await reread();
}

export async function declineRequest(id: string): Promise<void> {
  await call('POST', '/me/friend-requests/{id}/decline', { path: { id } });
  await reread();
}

export async function cancelRequest(id: string): Promise<void> {
  await call('DELETE', '/me/friend-requests/{id}', { path: { id } });
  await reread();
}

export async function endFriendship(id: string): Promise<void> {
  await call('DELETE', '/me/friends/{id}', { path: { id } });
  await reread();
}

export async function block(id: string): Promise<void> {
  await call('PUT', '/me/blocks/{id}', { path: { id } });
  await reread();
}

export async function unblock(id: string): Promise<void> {
  await call('DELETE', '/me/blocks/{id}', { path: { id } });
  await reread();
}

export async function createGroup(name: string): Promise<string> {
  const { id } = await call('POST', '/groups', { body: { name } });
  await refetch('/groups');
  return id;
}

export async function renameGroup(id: string, version: number, name: string): Promise<void> {
  await call('PATCH', '/groups/{id}', { path: { id }, body: { name }, version });
  await refetch('/groups');
}

export async function deleteGroup(id: string): Promise<void> {
  await call('DELETE', '/groups/{id}', { path: { id } });
  await refetch('/groups');
}

export async function inviteFriend(id: string, user: string): Promise<void> {
  await call('POST', '/groups/{id}/invitations', { path: { id }, body: { user } });
  await refetch('/groups');
}

export async function joinGroup(id: string): Promise<void> {
  await call('POST', '/groups/{id}/join', { path: { id } });
  await refetch('/groups');
}

export async function leaveGroup(id: string): Promise<void> {
  await call('POST', '/groups/{id}/leave', { path: { id } });
  await refetch('/groups');
}

export async function removeFromGroup(id: string, user: string): Promise<void> {
  await call('DELETE', '/groups/{id}/members/{user}', { path: { id, user } });
  await refetch('/groups');
}

function reread(): Promise<void> {
  return refetch('/me/friends', '/me/friend-requests', '/me/blocks', '/people');
}
