import { Badge, Button, Group, NativeSelect, Paper, Text, TextInput } from '@mantine/core';
import { useDebouncedValue, useDisclosure } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { ChevronRight, UserSearch } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usersQuery } from '../../api/people';
import { useMe } from '../../api/session';
import type { UserAdmin } from '../../api/types';
import { LoadMore } from '../../kit/LoadMore';
import { NavLinkTo } from '../../kit/NavLinkTo';
import { Page } from '../../kit/Page';
import { Sheet } from '../../kit/Sheet';
import { Empty, Failed, Waiting } from '../../kit/States';
import { Keepers } from '../parts';
import { InviteForm } from './InviteForm';
import { ROLES, useRoleName } from './roles';

export function UsersPage() {
  const { t } = useTranslation('admin');
  return (
    <Keepers title={t('users')} needs="identity.view-users">
      <Users />
    </Keepers>
  );
}

function Users() {
  const { t } = useTranslation(['admin', 'common']);
  const roleName = useRoleName();
  const navigate = useNavigate();
  const [inviting, form] = useDisclosure(false);
  const mayInvite = useMe()?.permissions.includes('identity.manage-roles');
  const [typed, setTyped] = useState('');
  const [role, setRole] = useState('');
  const [beginning] = useDebouncedValue(typed.trim(), 250);
  const users = useInfiniteQuery(usersQuery(beginning, role));
  const items = users.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page
      title={t('users')}
      width="narrow"
      back={{ to: '/admin', label: t('common:nav.admin') }}
      beside={mayInvite && <Button onClick={form.open}>{t('invite')}</Button>}
    >
      <Group align="end" gap="sm">
        <TextInput
          label={t('users.search')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          flex="1 1 220px"
        />
        <NativeSelect
          label={t('users.role')}
          value={role}
          onChange={(event) => setRole(event.currentTarget.value)}
          data={[
            { value: '', label: t('users.anyRole') },
            ...ROLES.map((value) => ({ value, label: roleName(value) })),
          ]}
        />
      </Group>
      {users.isPending && <Waiting rows={8} height={60} />}
      {users.isError && items.length === 0 && <Failed error={users.error} retry={() => void users.refetch()} />}
      {users.isSuccess && items.length === 0 && (
        <Empty icon={UserSearch} title={t('users.none')} text={t('users.noneText')} />
      )}
      {items.length > 0 && (
        <Paper>
          {items.map((user) => (
            <UserLine key={user.id} user={user} />
          ))}
        </Paper>
      )}
      <LoadMore query={users} />
      <Sheet title={t('invite')} opened={inviting} close={form.close}>
        <InviteForm invited={({ id }) => void navigate({ to: '/admin/users/$id', params: { id } })} />
      </Sheet>
    </Page>
  );
}

function UserLine({ user }: { user: UserAdmin }) {
  const { t } = useTranslation('admin');
  const roleName = useRoleName();
  const beyond = user.roles.filter((role) => role !== 'USER');
  return (
    <NavLinkTo
      to="/admin/users/$id"
      params={{ id: user.id }}
      mih={60}
      label={
        <Text span fw={600} style={{ overflowWrap: 'anywhere' }}>
          {user.displayName}
        </Text>
      }
      description={user.email ? `@${user.username} · ${user.email}` : `@${user.username}`}
      rightSection={
        <Group gap="xs" wrap="nowrap">
          {user.state !== 'ACTIVE' && (
            <Badge color="danger" variant="light">
              {t(`user.state.${user.state}`)}
            </Badge>
          )}
          <Text span size="sm" c="dimmed" visibleFrom="xs">
            {beyond.map(roleName).join(', ')}
          </Text>
          <ChevronRight size={18} aria-hidden />
        </Group>
      }
    />
  );
}
