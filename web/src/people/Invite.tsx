import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { friendsQuery, inviteFriend } from '../api/friends';
import type { Group as OfFriends } from '../api/types';
import { missing } from '../kit/checks';
import { ChoiceField } from '../kit/fields';
import { LoadMore } from '../kit/LoadMore';
import { ProblemSummary } from '../kit/ProblemSummary';
import { useForm } from '../kit/useForm';

/** The way of one's own friends into a group. */
export function Invite({ group }: { group: OfFriends }) {
  const { t } = useTranslation('people');
  const friends = useInfiniteQuery(friendsQuery());
  const inside = new Set(group.people.map(({ person }) => person.id));
  const outside = (friends.data?.pages.flatMap((part) => part.items) ?? []).filter(
    ({ person }) => !inside.has(person.id),
  );
  const form = useForm({
    initial: { user: '' },
    check: (values) => missing(values, 'user'),
    send: async ({ user = '' }) => {
      await inviteFriend(group.id, user);
      form.replace({ user: '' });
    },
  });
  return (
    <Paper p="md" component="section">
      <form onSubmit={form.submit} noValidate>
        <Stack gap="sm">
          <Title order={2} size="h3">
            {t('groups.invite')}
          </Title>
          <ProblemSummary form={form} labels={{ user: t('groups.choose') }} />
          {outside.length === 0 && friends.isSuccess ? (
            <Text c="dimmed">{t('groups.noFriends')}</Text>
          ) : (
            <>
              <ChoiceField
                form={form}
                name="user"
                label={t('groups.choose')}
                help={t('groups.inviteHelp')}
                choices={[
                  { value: '', label: '—' },
                  ...outside.map(({ person }) => ({ value: person.id, label: person.displayName })),
                ]}
              />
              <Group>
                <Button type="submit" variant="default" loading={form.busy}>
                  {t('groups.invite')}
                </Button>
              </Group>
            </>
          )}
          <LoadMore query={friends} />
        </Stack>
      </form>
    </Paper>
  );
}
