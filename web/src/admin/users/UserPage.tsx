import { Paper, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { userQuery } from '../../api/people';
import { isProblem } from '../../api/problem';
import { useMe } from '../../api/session';
import type { UserAdmin } from '../../api/types';
import { MissingPage } from '../../app/fallbacks';
import { Facts } from '../../kit/Facts';
import { Page } from '../../kit/Page';
import { Failed, Waiting } from '../../kit/States';
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
      <Found />
    </Keepers>
  );
}

function Found() {
  const { t } = useTranslation('admin');
  const { id } = useParams({ from: '/admin/users/$id' });
  const user = useQuery(userQuery(id));
  if (user.isError && isProblem(user.error) && user.error.status === 404) return <MissingPage />;
  return (
    <Page title={user.data?.displayName ?? t('users')} width="narrow" back={{ to: '/admin/users', label: t('users') }}>
      {user.isPending && <Waiting rows={4} height={80} />}
      {user.isError && <Failed error={user.error} retry={() => void user.refetch()} />}
      {user.isSuccess && <Shown user={user.data} />}
    </Page>
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

function Section({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <Paper p="md" component="section">
      <Stack>
        {title && (
          <Title order={2} size="h3">
            {title}
          </Title>
        )}
        {children}
      </Stack>
    </Paper>
  );
}
