import { Paper, Stack, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Users } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  acceptRequest,
  blocksQuery,
  cancelRequest,
  declineRequest,
  friendsQuery,
  requestsInQuery,
  requestsOutQuery,
  unblock,
} from '../api/friends';
import type { Tied } from '../api/types';
import { SignedIn } from '../app/SignedIn';
import { LoadMore } from '../kit/LoadMore';
import { Page } from '../kit/Page';
import { Empty, Failed, Waiting } from '../kit/States';
import { Act } from './Act';
import { Groups } from './Groups';
import { PeopleSearch } from './PeopleSearch';
import { PersonList, PersonRow } from './PersonRow';

/** One's friends, requests both ways, groups, those one keeps away, and the way to new ones. */
export function FriendsPage() {
  const { t } = useTranslation('people');
  return <SignedIn title={t('friends')}>{() => <Mine />}</SignedIn>;
}

function Mine() {
  const { t } = useTranslation('people');
  return (
    <Page title={t('friends')} width="narrow">
      <PeopleSearch />
      <Ties title={t('list.in')} query={requestsInQuery}>
        {({ id, person }) => (
          <>
            <Act name={t('acceptOf', { name: person.displayName })} act={() => acceptRequest(id)}>
              {t('accept')}
            </Act>
            <Act variant="default" name={t('declineOf', { name: person.displayName })} act={() => declineRequest(id)}>
              {t('decline')}
            </Act>
          </>
        )}
      </Ties>
      <Ties
        title={t('list.friends')}
        query={friendsQuery}
        empty={<Empty icon={Users} title={t('list.none')} text={t('list.noneText')} />}
      />
      <Groups />
      <Ties title={t('list.out')} query={requestsOutQuery}>
        {({ id, person }) => (
          <Act variant="default" name={t('takeBackOf', { name: person.displayName })} act={() => cancelRequest(id)}>
            {t('takeBack')}
          </Act>
        )}
      </Ties>
      <Ties title={t('list.blocked')} query={blocksQuery}>
        {({ person }) => (
          <Act variant="default" name={t('unblockOf', { name: person.displayName })} act={() => unblock(person.id)}>
            {t('unblock')}
          </Act>
        )}
      </Ties>
    </Page>
  );
}

type TiesProps = {
  title: string;
  query: typeof friendsQuery | typeof requestsInQuery | typeof requestsOutQuery | typeof blocksQuery;
  /** Shown in place of nobody; without it an empty list is not shown at all. */
  empty?: ReactNode;
  children?: (tied: Tied) => ReactNode;
};

function Ties({ title, query, empty, children }: TiesProps) {
  const ties = useInfiniteQuery(query());
  const items = ties.data?.pages.flatMap((part) => part.items) ?? [];
  if (ties.isSuccess && items.length === 0 && !empty) return null;
  return (
    <Paper p="md" component="section">
      <Stack>
        <Title order={2} size="h3">
          {title}
        </Title>
        {ties.isPending && <Waiting rows={2} height={52} />}
        {ties.isError && items.length === 0 && <Failed error={ties.error} retry={() => void ties.refetch()} />}
        {ties.isSuccess && items.length === 0 && empty}
        {items.length > 0 && (
          <PersonList>
            {items.map((tied) => (
              <PersonRow key={tied.id} person={tied.person}>
                {children?.(tied)}
              </PersonRow>
            ))}
          </PersonList>
        )}
        <LoadMore query={ties} />
      </Stack>
    </Paper>
  );
}
