import { Anchor, Badge, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { friendsOfQuery, personQuery } from '../api/friends';
import type { Person } from '../api/types';
import { FailedPage } from '../app/fallbacks';
import page from '../kit/kit.module.css';
import { LoadMore } from '../kit/LoadMore';
import { ButtonLink } from '../kit/links';
import { Page } from '../kit/Page';
import { Waiting } from '../kit/States';
import { Exactly } from '../kit/When';
import { PersonList, PersonRow } from './PersonRow';
import { Portrait } from './Portrait';
import { Relation } from './Relation';

/** Somebody as the viewer may see them. */
export function PersonPage() {
  const { username } = useParams({ from: '/people/$username' });
  const person = useQuery(personQuery(username));
  if (person.isError) return <FailedPage error={person.error} retry={() => void person.refetch()} />;
  if (!person.data) {
    return (
      <div className={page.page}>
        <Waiting />
      </div>
    );
  }
  return <Shown person={person.data} />;
}

function Shown({ person }: { person: Person }) {
  const { t } = useTranslation('people');
  return (
    <Page title={person.displayName} width="narrow">
      <Group gap="md" wrap="nowrap">
        <Portrait user={person} size={96} />
        <div style={{ minWidth: 0 }}>
          <Group gap="xs">
            <Text style={{ overflowWrap: 'anywhere' }}>@{person.username}</Text>
            {person.seller && <Badge variant="light">{t('seller')}</Badge>}
          </Group>
          <Text size="sm" c="dimmed">
            {t('since')} <Exactly at={person.since} />
          </Text>
        </div>
      </Group>
      <Relation person={person} />
      <About person={person} />
      {person.seller && (
        <Group>
          <ButtonLink to="/sellers/$name" params={{ name: person.username }} variant="default">
            {t('goods', { name: person.displayName })}
          </ButtonLink>
        </Group>
      )}
      {person.friends != null && <Friends person={person} count={person.friends} />}
    </Page>
  );
}

function About({ person: { bio, links } }: { person: Person }) {
  const { t } = useTranslation('people');
  if (bio == null && links == null) return null;
  return (
    <Paper p="md" component="section">
      <Stack gap="sm">
        <Title order={2} size="h3">
          {t('bio')}
        </Title>
        <Text c={bio ? undefined : 'dimmed'} style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
          {bio == null || bio === '' ? t('noBio') : bio}
        </Text>
        {links?.map((link) => (
          <Anchor key={link} href={link} rel="nofollow noopener noreferrer ugc" style={{ overflowWrap: 'anywhere' }}>
            {link.replace(/^https:\/\//, '')}
          </Anchor>
        ))}
      </Stack>
    </Paper>
  );
}

function Friends({ person, count }: { person: Person; count: number }) {
  const { t } = useTranslation('people');
  const friends = useInfiniteQuery({ ...friendsOfQuery(person.username), enabled: count > 0 });
  const items = friends.data?.pages.flatMap((part) => part.items) ?? [];
  return (
    <Paper p="md" component="section">
      <Stack>
        <Title order={2} size="h3">
          {t('friendCount', { n: count })}
        </Title>
        {items.length > 0 && (
          <PersonList>
            {items.map(({ person: friend }) => (
              <PersonRow key={friend.id} person={friend} />
            ))}
          </PersonList>
        )}
        <LoadMore query={friends} />
      </Stack>
    </Paper>
  );
}
