import { Alert, Badge, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { lotQuery } from '../api/market';
import { useMe } from '../api/session';
import type { Lot } from '../api/types';
import { useLanguage } from '../app/i18n';
import { FailedPage } from '../app/fallbacks';
import { Cover } from '../kit/Cover';
import { Facts } from '../kit/Facts';
import page from '../kit/kit.module.css';
import { Page } from '../kit/Page';
import { Waiting } from '../kit/States';
import { spanOf } from '../kit/time';
import { When } from '../kit/When';
import { BuyBox } from './BuyBox';
import classes from './market.module.css';
import { SellerCard } from './SellerCard';
import { ButtonLink } from '../kit/links';

export function LotPage() {
  const { id } = useParams({ from: '/lots/$id' });
  const lot = useQuery(lotQuery(id));
  if (lot.isError && !lot.data) return <FailedPage error={lot.error} retry={() => void lot.refetch()} />;
  if (!lot.data) {
    return (
      <div className={page.page}>
        <Waiting rows={4} height={120} />
      </div>
    );
  }
  return <LotView lot={lot.data} />;
}

function LotView({ lot }: { lot: Lot }) {
  const { t } = useTranslation('market');
  const language = useLanguage();
  const mine = useMe()?.id === lot.seller.id;
  const facts = [
    ...lot.attrs.map(({ label, text }) => ({ label, value: text })),
    { label: t('fact.stock'), value: `${lot.stock.toLocaleString(language)} ${lot.unitName}` },
    lot.minQty > 1 && { label: t('fact.minQty'), value: lot.minQty.toLocaleString(language) },
    !!lot.maxQty && { label: t('fact.maxQty'), value: lot.maxQty.toLocaleString(language) },
    { label: t('fact.delivery'), value: t('upTo', spanOf(lot.deliveryMinutes * 60_000)) },
    { label: t('fact.listed'), value: <When at={lot.createdAt} /> },
  ];
  return (
    <Page
      title={lot.title}
      about={lot.game.name}
      back={{ ...pathOf(lot), label: `${lot.game.name}: ${lot.category.name}` }}
    >
      {mine && <Own lot={lot} />}
      <div className={`${classes.split ?? ''} ${classes.withBuyBox ?? ''}`}>
        <Stack gap="lg" className={classes.splitMain}>
          <Cover game={lot.game.id} kind={lot.category.kind} seed={lot.id} />
          <Facts facts={facts} />
          <section>
            <Title order={2} mb="xs">
              {t('lot.description')}
            </Title>
            <Text className={classes.prose}>{lot.description}</Text>
          </section>
        </Stack>
        <div className={classes.aside}>
          {!mine && <BuyBox key={lot.id} lot={lot} />}
          <SellerCard seller={lot.seller} />
          <Paper p="md">
            <Text fw={600}>{t('lot.safe')}</Text>
            <Text size="sm" c="dimmed">
              {t('lot.safeText')}
            </Text>
          </Paper>
        </div>
      </div>
    </Page>
  );
}

function pathOf(lot: Lot) {
  return lot.game.slug
    ? ({ to: '/games/$game/$category', params: { game: lot.game.slug, category: lot.category.slug } } as const)
    : ({ to: '/games' } as const);
}

/** To its seller a lot shows how it stands instead of how to buy it. */
function Own({ lot }: { lot: Lot }) {
  const { t } = useTranslation(['market', 'common']);
  return (
    <Alert variant="light" color="info" title={t('lot.mine')}>
      <Group justify="space-between">
        <Badge size="lg" variant="outline" color="info">
          {t(`state.${lot.state}`)}
        </Badge>
        <ButtonLink to="/sell/lots/$id" params={{ id: lot.id }} variant="default">
          {t('common:edit')}
        </ButtonLink>
      </Group>
    </Alert>
  );
}
