import { call } from './http';
import { one, pages, refetch } from './query';
import type { Invitation, Role, UserAdmin } from './types';

export const usersQuery = (q: string, role: string) => pages('/admin/users', { query: { q, role, limit: 20 } });
export const userQuery = (id: string) => one('/admin/users/{id}', { path: { id } });
export const grantsQuery = (id: string) => one('/admin/users/{id}/grants', { path: { id } });
export const permissionsQuery = () => one('/admin/permissions');
export const auditQuery = (subject?: string) =>
  pages('/admin/audit', { query: { ...(subject && { subject }), limit: 20 } });

export async function inviteUser(invitation: Invitation): Promise<UserAdmin> {
  return afterAct(await call('POST', '/admin/users', { body: invitation }));
}

/** Without an end, for good. */
export async function lockUser(id: string, reason: string, until?: string): Promise<UserAdmin> {
  const body = until ? { reason, until } : { reason };
  return afterAct(await call('POST', '/admin/users/{id}/lock', { path: { id }, body }));
}

export async function unlockUser(id: string, reason: string): Promise<UserAdmin> {
  return afterAct(await call('POST', '/admin/users/{id}/unlock', { path: { id }, body: { reason } }));
}

export async function setRoles(id: string, roles: Role[], reason: string): Promise<UserAdmin> {
  return afterAct(await call('POST', '/admin/users/{id}/roles', { path: { id }, body: { roles, reason } }));
}

export async function signOutUser(id: string, reason: string): Promise<void> {
  afterAct(await call('POST', '/admin/users/{id}/sessions/end', { path: { id }, body: { reason } }));
}

/** Without an end, until it is taken back. */
export async function givePermissions(
  id: string,
  permissions: string[],
  reason: string,
  expiresAt?: string,
): Promise<void> {
  const body = expiresAt ? { permissions, reason, expiresAt } : { permissions, reason };
  afterAct(await call('POST', '/admin/users/{id}/grants', { path: { id }, body }));
}

export async function revokePermission(id: string, permission: string): Promise<void> {
  afterAct(await call('DELETE', '/admin/users/{id}/grants/{permission}', { path: { id, permission } }));
}

function afterAct<T>(answer: T): T {
  void refetch('/admin/users', '/admin/audit');
  return answer;
}
