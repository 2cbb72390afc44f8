import { useTranslation } from 'react-i18next';
import { setRoles } from '../../api/people';
import type { UserAdmin } from '../../api/types';
import { ReasonForm } from './PowerForms';
import { ROLES } from './roles';
import { RoleTicks, ticked } from './RoleTicks';

/** Which roles somebody has; the server lets nobody give what they lack. */
export function RolesForm({ user }: { user: UserAdmin }) {
  const { t } = useTranslation('admin');
  return (
    <ReasonForm
      act={t('user.roles.save')}
      initial={Object.fromEntries(ROLES.map((role) => [role, String(user.roles.includes(role))]))}
      send={(values) => setRoles(user.id, ticked(values, ROLES), (values.reason ?? '').trim())}
      above={(form) => <RoleTicks form={form} roles={ROLES} />}
    />
  );
}
