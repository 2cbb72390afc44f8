import { Group, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { Package } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { myLotsQuery } from '../api/market';
import type { LotCard } from '../api/types';
import { firstOf } from '../app/search';
import page from '../kit/kit.module.css';
import { LoadMore } from '../kit/LoadMore';
import { MoneyText } from '../kit/MoneyText';
import { Page } from '../kit/Page';
import { Empty, Failed, Waiting } from '../kit/States';
import market from '../market/market.module.css';
import { PerUnit } from '../market/PerUnit';
import { LotSwitch } from './LotSwitch';
import { Sellers } from './Sellers';
import classes from './sell.module.css';
import { AnchorLink, ButtonLink } from '../kit/links';

const STATES = ['ACTIVE', 'DRAFT', 'INACTIVE', 'SOLD'] as const;
const TONES = { ACTIVE: 'success', DRAFT: 'muted', INACTIVE: 'warning', SOLD: 'info' } as const;

export function MyLotsPage() {
  const { t } = useTranslation('common');
  return (
    <Sellers title={t('nav.lots')}>
      <MyLots />
    </Sellers>
  );
}

function MyLots() {
  const { t } = useTranslation(['sell', 'market', 'common']);
  const asked = firstOf(useSearch({ from: '/sell/lots' }).state);
  const state = STATES.find((one) => one === asked) ?? '';
  const lots = useInfiniteQuery(myLotsQuery(state));
  const items = lots.data?.pages.flatMap((one) => one.items) ?? [];
  return (
    <Page
      title={t('common:nav.lots')}
      beside={
        <Group gap="xs">
          <ButtonLink to="/sell/import" variant="default">
            {t('new.import')}
          </ButtonLink>
          <ButtonLink to="/sell">{t('new')}</ButtonLink>
        </Group>
      }
    >
      <nav className={market.tabs} aria-label={t('lots.states')}>
        {(['', ...STATES] as const).map((one) => (
          <Link
            key={one}
            to="/sell/lots"
            search={one ? { state: one } : {}}
            activeOptions={{ exact: true, includeSearch: true }}
            className={market.tab}
          >
            {one ? t(`market:state.${one}`) : t('market:all')}
          </Link>
        ))}
      </nav>
      {lots.isPending && <Waiting rows={5} height={84} />}
      {lots.isError && items.length === 0 && <Failed error={lots.error} retry={() => void lots.refetch()} />}
      {lots.isSuccess && items.length === 0 && (
        <Empty
          icon={Package}
          title={state ? t('lots.noneHere') : t('lots.none')}
          text={state ? t('lots.noneHereText') : t('lots.noneText')}
        />
      )}
      <Stack gap="sm" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
        {items.map((lot) => (
          <LotLine key={lot.id} lot={lot} />
        ))}
      </Stack>
      <LoadMore query={lots} />
    </Page>
  );
}

function LotLine({ lot }: { lot: LotCard }) {
  const { t } = useTranslation(['sell', 'market', 'common']);
  return (
    <li className={classes.lot}>
      <div>
        <AnchorLink to="/lots/$id" params={{ id: lot.id }} c="var(--fg-text)" fw={550}>
          {lot.title}
        </AnchorLink>
        <Text size="sm" c="dimmed">
          {lot.game.name}: {lot.category.name} · {t('market:stock', { n: lot.stock })} ·{' '}
          <MoneyText value={lot.unitPrice} /> <PerUnit lot={lot} />
        </Text>
      </div>
      <span
        className={page.state}
        style={{ '--tone': `var(--fg-${TONES[lot.state]})`, width: 'fit-content' } as React.CSSProperties}
      >
        {t(`market:state.${lot.state}`)}
      </span>
      <Group gap="xs">
        <ButtonLink
          to="/sell/lots/$id"
          params={{ id: lot.id }}
          variant="default"
          aria-label={t('lots.editOne', { title: lot.title })}
        >
          {t('common:edit')}
        </ButtonLink>
        {lot.state !== 'SOLD' && <LotSwitch lot={lot} />}
      </Group>
    </li>
  );
}
