import { Checkbox, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { setRoles } from '../../api/people';
import type { UserAdmin } from '../../api/types';
import { ReasonForm } from './PowerForms';
import { ROLES, useRoleName } from './roles';

/** Which roles somebody has; the server lets nobody give what they lack. */
export function RolesForm({ user }: { user: UserAdmin }) {
  const { t } = useTranslation('admin');
  const roleName = useRoleName();
  return (
    <ReasonForm
      act={t('user.roles.save')}
      initial={Object.fromEntries(ROLES.map((role) => [role, String(user.roles.includes(role))]))}
      send={({ reason = '', ...ticked }) =>
        setRoles(
          user.id,
          ROLES.filter((role) => ticked[role] === 'true'),
          reason.trim(),
        )
      }
      above={(form) => (
        <Group component="fieldset" gap="md" p={0} m={0} bd={0}>
          {ROLES.map((role) => (
            <Checkbox
              key={role}
              label={roleName(role)}
              checked={form.value(role) === 'true'}
              onChange={(event) => form.set(role, String(event.currentTarget.checked))}
            />
          ))}
        </Group>
      )}
    />
  );
}
