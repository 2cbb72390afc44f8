import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { deleteGroup, groupQuery, joinGroup, leaveGroup, removeFromGroup, renameGroup } from '../api/friends';
import type { Group as OfFriends } from '../api/types';
import { FailedPage } from '../app/fallbacks';
import { SignedIn } from '../app/SignedIn';
import { missing } from '../kit/checks';
import { ConfirmButton } from '../kit/ConfirmButton';
import { TextField } from '../kit/fields';
import page from '../kit/kit.module.css';
import { Page } from '../kit/Page';
import { ProblemSummary } from '../kit/ProblemSummary';
import { Waiting } from '../kit/States';
import { useForm } from '../kit/useForm';
import { Act } from './Act';
import { Invite } from './Invite';
import { PersonList, PersonRow } from './PersonRow';

/** A group of friends: who is in it, and what one may do there. */
export function GroupPage() {
  const { t } = useTranslation('people');
  const { id } = useParams({ from: '/groups/$id' });
  return <SignedIn title={t('groups')}>{() => <Loaded id={id} />}</SignedIn>;
}

function Loaded({ id }: { id: string }) {
  const { t } = useTranslation('people');
  const group = useQuery(groupQuery(id));
  if (group.isError) return <FailedPage error={group.error} retry={() => void group.refetch()} />;
  if (!group.data) {
    return (
      <div className={page.page}>
        <Waiting />
      </div>
    );
  }
  const { name, standing } = group.data;
  return (
    <Page title={name} width="narrow" back={{ to: '/friends', label: t('friends') }}>
      {standing === 'INVITED' && <Invitation id={id} />}
      <People group={group.data} />
      {standing !== 'INVITED' && <Invite group={group.data} />}
      {standing === 'OWNER' && <Own key={group.data.version} group={group.data} />}
      {standing === 'MEMBER' && <Leave id={id} />}
    </Page>
  );
}

function Invitation({ id }: { id: string }) {
  const { t } = useTranslation('people');
  const leave = useLeaving();
  return (
    <Paper p="md">
      <Stack>
        <Text>{t('groups.invited')}</Text>
        <Group>
          <Act act={() => joinGroup(id)}>{t('groups.join')}</Act>
          <Act variant="default" act={() => leave(leaveGroup(id))}>
            {t('groups.decline')}
          </Act>
        </Group>
      </Stack>
    </Paper>
  );
}

function People({ group }: { group: OfFriends }) {
  const { t } = useTranslation('people');
  return (
    <Paper p="md" component="section">
      <Stack>
        <Title order={2} size="h3">
          {t('groups.people')}
        </Title>
        <PersonList>
          {group.people.map(({ person, standing }) => (
            <PersonRow key={person.id} person={person} note={t(`groups.${standing}`)}>
              {group.standing === 'OWNER' && standing !== 'OWNER' && (
                <Act
                  variant="default"
                  name={t('groups.removeOf', { name: person.displayName })}
                  act={() => removeFromGroup(group.id, person.id)}
                >
                  {t('groups.remove')}
                </Act>
              )}
            </PersonRow>
          ))}
        </PersonList>
      </Stack>
    </Paper>
  );
}

function Own({ group }: { group: OfFriends }) {
  const { t } = useTranslation('people');
  const leave = useLeaving();
  const form = useForm({
    initial: { name: group.name },
    check: (values) => missing(values, 'name'),
    send: ({ name = '' }) => renameGroup(group.id, group.version, name.trim()),
  });
  return (
    <Paper p="md">
      <Stack>
        <form onSubmit={form.submit} noValidate>
          <Stack gap="sm">
            <ProblemSummary form={form} labels={{ name: t('groups.name') }} />
            <TextField form={form} name="name" label={t('groups.name')} maxLength={60} required />
            <Group>
              <Button type="submit" variant="default" loading={form.busy}>
                {t('groups.rename')}
              </Button>
            </Group>
          </Stack>
        </form>
        <Group>
          <ConfirmButton
            color="danger"
            variant="outline"
            label={t('groups.delete')}
            consequence={t('groups.deleteText')}
            act={() => leave(deleteGroup(group.id))}
          />
        </Group>
      </Stack>
    </Paper>
  );
}

function Leave({ id }: { id: string }) {
  const { t } = useTranslation('people');
  const leave = useLeaving();
  return (
    <Group>
      <ConfirmButton
        variant="default"
        label={t('groups.leave')}
        consequence={t('groups.leaveText')}
        act={() => leave(leaveGroup(id))}
      />
    </Group>
  );
}

/** Goes back to the friends before the group, which is gone, is asked for again. */
function useLeaving(): (act: Promise<void>) => Promise<void> {
  const navigate = useNavigate();
  return async (act) => {
    await act;
    await navigate({ to: '/friends' });
  };
}
