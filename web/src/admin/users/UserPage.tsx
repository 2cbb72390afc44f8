import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { userQuery } from '../../api/people';
import { useMe } from '../../api/session';
import type { UserAdmin } from '../../api/types';
import { Found } from '../../app/Found';
import { Facts } from '../../kit/Facts';
import { Section } from '../../kit/Section';
import { Exactly, When } from '../../kit/When';
import { Keepers } from '../parts';
import { Acts } from './Acts';
import { Grants } from './Grants';
import { LockForm, SignOutForm, UnlockForm } from './PowerForms';
import { RolesForm } from './RolesForm';

export function UserPage() {
  const { t } = useTranslation('admin');
  return (
    <Keepers title={t('users')} needs="identity.view-users">
      <User />
    </Keepers>
  );
}

function User() {
  const { t } = useTranslation('admin');
  const { id } = useParams({ from: '/admin/users/$id' });
  const user = useQuery(userQuery(id));
  return (
    <Found query={user} title={user.data?.displayName ?? t('users')} back={{ to: '/admin/users', label: t('users') }}>
      {(found) => <Shown user={found} />}
    </Found>
  );
}

function Shown({ user }: { user: UserAdmin }) {
  const { t } = useTranslation('admin');
  const me = useMe();
  const may = (permission: string) => me?.id !== user.id && me?.permissions.includes(permission);
  return (
    <>
      <Section>
        <About user={user} />
      </Section>
      {may('identity.manage-roles') && (
        <Section title={t('user.roles')}>
          <RolesForm key={user.roles.join()} user={user} />
        </Section>
      )}
      <Section title={t('grants')}>
        <Grants key={user.id} user={user} />
      </Section>
      {may('identity.lock-users') && (
        <Section title={t(user.state === 'ACTIVE' ? 'user.lock' : 'user.unlock')}>
          {user.state === 'ACTIVE' ? <LockForm user={user} /> : <UnlockForm user={user} />}
        </Section>
      )}
      {may('identity.end-sessions') && (
        <Section title={t('user.signOut')}>
          <SignOutForm user={user} />
        </Section>
      )}
      {me?.permissions.includes('identity.read-audit') && (
        <Section title={t('user.acts')}>
          <Acts subject={`user:${user.id}`} />
        </Section>
      )}
    </>
  );
}

function About({ user }: { user: UserAdmin }) {
  const { t } = useTranslation('admin');
  return (
    <Facts
      facts={[
        {
          label: t('user.state'),
          value: (
            <>
              @{user.username}, {t(`user.state.${user.state}`)}
              {user.suspendedUntil && (
                <>
                  {' '}
                  {t('user.until')} <Exactly at={user.suspendedUntil} />
                </>
              )}
            </>
          ),
        },
        {
          label: t('user.email'),
          value: user.email
            ? `${user.email}, ${t(user.emailVerified ? 'user.proven' : 'user.unproven')}`
            : t('user.noEmail'),
        },
        { label: t('user.factor'), value: t(user.secondFactor ? 'user.factor.on' : 'user.factor.off') },
        { label: t('user.since'), value: <When at={user.createdAt} /> },
        { label: t('user.seen'), value: user.seenAt ? <When at={user.seenAt} /> : t('user.never') },
      ]}
    />
  );
}
