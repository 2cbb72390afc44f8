import { useTranslation } from 'react-i18next';
import type { Role } from '../../api/types';

export const ROLES: Role[] = [
  'USER',
  'SELLER',
  'CREATOR',
  'SUPPORT',
  'MODERATOR',
  'ARBITER',
  'FINANCE',
  'MANAGER',
  'ADMIN',
];

/** What a role is called. */
export function useRoleName(): (role: Role) => string {
  const { t } = useTranslation('admin');
  return (role) => t(`role.${role}`);
}
