import { Badge, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { personQuery } from '../api/friends';
import { FailedPage } from '../app/fallbacks';
import page from '../kit/kit.module.css';
import { Page } from '../kit/Page';
import { Waiting } from '../kit/States';
import { ButtonLink } from '../kit/links';
import { Exactly } from '../kit/When';
import { Portrait } from '../people/Portrait';
import { LotList } from './LotList';

/** Who sells, since when, and what. */
export function SellerPage() {
  const { t } = useTranslation('market');
  const { name } = useParams({ from: '/sellers/$name' });
  const seller = useQuery(personQuery(name));
  if (seller.isError) return <FailedPage error={seller.error} retry={() => void seller.refetch()} />;
  if (!seller.data) {
    return (
      <div className={page.page}>
        <Waiting />
      </div>
    );
  }
  const { username, displayName, since, seller: sells } = seller.data;
  return (
    <Page
      title={displayName}
      beside={
        <ButtonLink to="/people/$username" params={{ username }} variant="default">
          {t('sellerProfile')}
        </ButtonLink>
      }
    >
      <Group gap="sm">
        <Portrait user={seller.data} size={56} />
        <div>
          <Group gap="xs">
            <Text>@{username}</Text>
            {sells && <Badge variant="light">{t('seller')}</Badge>}
          </Group>
          <Text size="sm" c="dimmed">
            {t('since')} <Exactly at={since} />
          </Text>
        </div>
      </Group>
      <LotList place={{ seller: username }} fields={[]} />
    </Page>
  );
}
