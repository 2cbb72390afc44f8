import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { createGroup, groupsQuery } from '../api/friends';
import { missing } from '../kit/checks';
import { TextField } from '../kit/fields';
import { LoadMore } from '../kit/LoadMore';
import { ProblemSummary } from '../kit/ProblemSummary';
import { Failed, Waiting } from '../kit/States';
import { useForm } from '../kit/useForm';

/** The groups one is in, and the way to a new one. */
export function Groups() {
  const { t } = useTranslation('people');
  const groups = useInfiniteQuery(groupsQuery());
  const items = groups.data?.pages.flatMap((part) => part.items) ?? [];
  return (
    <Paper p="md" component="section">
      <Stack>
        <Title order={2} size="h3">
          {t('groups')}
        </Title>
        {groups.isPending && <Waiting rows={1} height={52} />}
        {groups.isError && items.length === 0 && <Failed error={groups.error} retry={() => void groups.refetch()} />}
        {groups.isSuccess && items.length === 0 && (
          <div>
            <Text>{t('groups.none')}</Text>
            <Text c="dimmed">{t('groups.noneText')}</Text>
          </div>
        )}
        {items.map((group) => (
          <div key={group.id}>
            <Link to="/groups/$id" params={{ id: group.id }}>
              <Text fw={600}>{group.name}</Text>
            </Link>
            <Text size="sm" c="dimmed">
              {group.standing === 'INVITED' ? t('groups.invited') : t('groups.size', { n: group.size })}
            </Text>
          </div>
        ))}
        <LoadMore query={groups} />
        <NewGroup />
      </Stack>
    </Paper>
  );
}

function NewGroup() {
  const { t } = useTranslation('people');
  const navigate = useNavigate();
  const form = useForm({
    initial: { name: '' },
    check: (values) => missing(values, 'name'),
    send: async ({ name = '' }) => {
      await navigate({ to: '/groups/$id', params: { id: await createGroup(name.trim()) } });
    },
  });
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack gap="sm">
        <ProblemSummary form={form} labels={{ name: t('groups.name') }} />
        <TextField form={form} name="name" label={t('groups.name')} maxLength={60} required />
        <Group>
          <Button type="submit" variant="default" loading={form.busy}>
            {t('groups.create')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
