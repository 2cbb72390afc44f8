import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { acceptRequest, askFriend, block, cancelRequest, declineRequest, endFriendship, unblock } from '../api/friends';
import type { Person } from '../api/types';
import { useMe } from '../api/session';
import { ConfirmButton } from '../kit/ConfirmButton';
import { ButtonLink } from '../kit/links';
import { Act } from './Act';

/** What this person is to me, and what I can make of it. */
export function Relation({ person }: { person: Person }) {
  const { t } = useTranslation('people');
  const me = useMe();
  if (!me) return null;
  if (person.relation === 'SELF') {
    return (
      <Group>
        <ButtonLink to="/me/profile" variant="default">
          {t('edit')}
        </ButtonLink>
      </Group>
    );
  }
  if (person.relation === 'BLOCKED') {
    return (
      <Group>
        <Text>{t('blockedNow')}</Text>
        <Act variant="default" act={() => unblock(person.id)}>
          {t('unblock')}
        </Act>
      </Group>
    );
  }
  return (
    <Group align="flex-start">
      <Friendship person={person} />
      <ConfirmButton
        variant="default"
        label={t('block')}
        consequence={t('blockText', { name: person.displayName })}
        act={() => block(person.id)}
      />
    </Group>
  );
}

function Friendship({ person }: { person: Person }) {
  const { t } = useTranslation('people');
  const { id, relation, mayAsk } = person;
  const request = person.request ?? '';
  switch (relation) {
    case 'FRIENDS':
      return (
        <>
          <Text py="xs">{t('areFriends')}</Text>
          <ConfirmButton
            variant="default"
            label={t('end')}
            consequence={t('endText', { name: person.displayName })}
            act={() => endFriendship(id)}
          />
        </>
      );
    case 'ASKED':
      return (
        <>
          <Text py="xs">{t('asked')}</Text>
          <Act variant="default" act={() => cancelRequest(request)}>
            {t('takeBack')}
          </Act>
        </>
      );
    case 'ASKS':
      return (
        <>
          <Act act={() => acceptRequest(request)}>{t('accept')}</Act>
          <Act variant="default" act={() => declineRequest(request)}>
            {t('decline')}
          </Act>
        </>
      );
    default:
      return mayAsk ? <Act act={() => askFriend(id)}>{t('ask')}</Act> : null;
  }
}
