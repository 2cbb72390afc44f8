import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { HandCoins, LockKeyhole, PackageCheck, Search, Store } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { gamesQuery, recentLotsQuery } from '../api/market';
import { useMe, useSession } from '../api/session';
import { useSite } from '../api/site';
import { SearchBox } from '../app/TopBar';
import { DocumentTitle } from '../kit/Page';
import { Empty, Failed, Waiting } from '../kit/States';
import page from '../kit/kit.module.css';
import { LotTile } from './LotTile';
import classes from './market.module.css';
import { AnchorLink, ButtonLink } from '../kit/links';

const STEPS = [
  { icon: Search, key: 'choose' },
  { icon: LockKeyhole, key: 'pay' },
  { icon: PackageCheck, key: 'receive' },
  { icon: HandCoins, key: 'confirm' },
] as const;

export function HomePage() {
  const name = useSite()?.name ?? 'Fairground';
  return (
    <div className={page.page}>
      <DocumentTitle title={name} />
      <Stack gap={48}>
        <Hero />
        <PopularGames />
        <Escrow />
        <RecentLots />
      </Stack>
    </div>
  );
}

function Hero() {
  const { t } = useTranslation(['market', 'common']);
  const session = useSession();
  return (
    <section className={classes.hero}>
      <Stack gap="md">
        <Title order={1}>{t('home.title')}</Title>
        <Text>{t('home.text')}</Text>
        <Group maw={560} wrap="nowrap">
          <SearchBox label={t('search.all')} size="lg" />
        </Group>
        {session.status === 'guest' && (
          <Group gap="sm">
            <ButtonLink to="/sign-up" variant="white" c="#2a1b6e">
              {t('common:signUp')}
            </ButtonLink>
            <ButtonLink to="/sign-in" variant="outline" c="#fff" bd="1px solid #ffffff99">
              {t('common:signIn')}
            </ButtonLink>
          </Group>
        )}
      </Stack>
    </section>
  );
}

function PopularGames() {
  const { t } = useTranslation('market');
  const games = useInfiniteQuery(gamesQuery());
  const popular = games.data?.pages
    .flatMap(({ items }) => items)
    .sort((a, b) => b.lots - a.lots)
    .slice(0, 12);
  return (
    <section>
      <Group justify="space-between" mb="sm">
        <Title order={2}>{t('home.games')}</Title>
        <AnchorLink to="/games" py={10}>
          {t('home.allGames')}
        </AnchorLink>
      </Group>
      {games.isPending && <Waiting rows={3} height={76} />}
      {games.isError && <Failed error={games.error} retry={() => void games.refetch()} />}
      {popular?.length === 0 && <Empty icon={Store} title={t('games.empty')} text={t('games.emptyText')} />}
      <div className={classes.tiles}>
        {popular?.map((game) => (
          <Link key={game.id} to="/games/$game" params={{ game: game.slug }} className={classes.tile}>
            <span className={classes.title}>{game.name}</span>
            <span className={classes.count}>{t('lots', { n: game.lots })}</span>
          </Link>
        ))}
      </div>
    </section>
  );
}

function Escrow() {
  const { t } = useTranslation('market');
  return (
    <Paper component="section" p={{ base: 'md', sm: 'lg' }}>
      <Title order={2} mb="md">
        {t('home.escrow')}
      </Title>
      <ol className={classes.steps}>
        {STEPS.map(({ icon: Icon, key }, index) => (
          <li key={key} className={classes.step}>
            <span className={classes.stepIcon}>
              <Icon size={24} strokeWidth={1.75} aria-hidden />
            </span>
            <div>
              <Text fw={600}>
                {index + 1}. {t(`home.step.${key}`)}
              </Text>
              <Text c="dimmed" size="sm">
                {t(`home.step.${key}.text`)}
              </Text>
            </div>
          </li>
        ))}
      </ol>
    </Paper>
  );
}

function RecentLots() {
  const { t } = useTranslation('market');
  const seller = useMe()?.roles.includes('SELLER') ?? false;
  const lots = useQuery(recentLotsQuery());
  return (
    <section>
      <Title order={2} mb="sm">
        {t('home.recent')}
      </Title>
      {lots.isPending && <Waiting rows={3} height={120} />}
      {lots.isError && <Failed error={lots.error} retry={() => void lots.refetch()} />}
      {lots.data?.items.length === 0 && (
        <Empty
          icon={Store}
          title={t('home.noLots')}
          text={t('home.noLotsText')}
          action={<ButtonLink to={seller ? '/sell' : '/sell/rules'}>{t('home.sell')}</ButtonLink>}
        />
      )}
      <div className={classes.grid}>
        {lots.data?.items.map((lot) => (
          <LotTile key={lot.id} lot={lot} />
        ))}
      </div>
    </section>
  );
}
