import { Checkbox, SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Role } from '../../api/types';
import type { Form, Values } from '../../kit/useForm';
import { useRoleName } from './roles';

/** The roles of a form as ticks, each a field named after its role. */
export function RoleTicks({ form, roles }: { form: Form; roles: Role[] }) {
  const { t } = useTranslation('admin');
  const roleName = useRoleName();
  return (
    <SimpleGrid role="group" aria-label={t('user.roles')} cols={{ base: 2, sm: 3 }} spacing="md" verticalSpacing={0}>
      {roles.map((role) => (
        <Checkbox
          key={role}
          label={roleName(role)}
          checked={form.value(role) === 'true'}
          onChange={(event) => form.set(role, String(event.currentTarget.checked))}
        />
      ))}
    </SimpleGrid>
  );
}

/** Those that are ticked. */
export function ticked(values: Values, roles: Role[]): Role[] {
  return roles.filter((role) => values[role] === 'true');
}
