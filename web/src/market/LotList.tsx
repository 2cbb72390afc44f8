import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { PackageSearch, SlidersHorizontal } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { lotsQuery } from '../api/market';
import type { Field } from '../api/types';
import type { Query } from '../app/search';
import { LoadMore } from '../kit/LoadMore';
import { Empty, Failed, Waiting } from '../kit/States';
import { Chips } from './Chips';
import { Filters } from './Filters';
import { chosenOf, lotsQueryOf, SORTS, sortOf, withoutFilters, withValues } from './filterQuery';
import { LotCards, LotTable } from './LotRows';
import classes from './market.module.css';

const Sheet = lazy(() => import('../kit/Sheet').then((module) => ({ default: module.Sheet })));

type Props = { place: Record<string, string>; fields: Field[] };

/** Lots with filters, chips, count and sort; the address holds all that was chosen. */
export function LotList({ place, fields }: Props) {
  const { t } = useTranslation('market');
  const query: Query = useSearch({ strict: false });
  const navigate = useNavigate();
  const wide = useMediaQuery('(width >= 62em)', window.matchMedia('(width >= 62em)').matches);
  const [opened, sheet] = useDisclosure(false);
  const filterable = fields.filter((field) => field.filterable);
  const chosen = chosenOf(query, fields);
  const lots = useInfiniteQuery(lotsQuery(lotsQueryOf(place, query)));
  const items = lots.data?.pages.flatMap((page) => page.items) ?? [];
  const count = lots.data?.pages[0]?.count;

  const choose = (next: Query) => void navigate({ to: '.', search: next, replace: true, resetScroll: false });
  const filters = <Filters fields={filterable} query={query} choose={choose} />;
  const found = count && t(count.capped ? 'foundMany' : 'found', { n: count.count });

  return (
    <div className={`${classes.split ?? ''} ${classes.withFilters ?? ''}`}>
      {wide && (
        <aside className={classes.aside} aria-label={t('filters')}>
          {filters}
        </aside>
      )}
      <Stack gap="sm" className={classes.splitMain}>
        <Group justify="space-between" gap="xs">
          <Text role="status" className={classes.count}>
            {found ?? '\u00a0'}
          </Text>
          <Group gap="xs" wrap="nowrap">
            {!wide && (
              <Button
                variant="default"
                style={{ flexShrink: 0 }}
                leftSection={<SlidersHorizontal size={18} aria-hidden />}
                onClick={sheet.open}
              >
                {t('filters')}
                {chosen.length > 0 && ` · ${chosen.length}`}
              </Button>
            )}
            <NativeSelect
              aria-label={t('sort')}
              value={sortOf(query)}
              data={SORTS.map((value) => ({ value, label: t(`sort.${value}`) }))}
              onChange={(event) => choose(withValues(query, 'sort', [event.currentTarget.value]))}
            />
          </Group>
        </Group>
        <Chips chosen={chosen} query={query} choose={choose} />
        {lots.isPending && <Waiting rows={6} height={wide ? 60 : 132} />}
        {lots.isError && items.length === 0 && <Failed error={lots.error} retry={() => void lots.refetch()} />}
        {lots.isSuccess && items.length === 0 && (
          <NothingFound filtered={chosen.length > 0} reset={() => choose(withoutFilters(query))} />
        )}
        {items.length > 0 && (wide ? <LotTable lots={items} fields={fields} /> : <LotCards lots={items} />)}
        <LoadMore query={lots} />
      </Stack>
      {opened && !wide && (
        <Suspense>
          <Sheet title={t('filters')} opened close={sheet.close}>
            <Stack>
              {filters}
              <Button onClick={sheet.close}>{count ? t('showFound', { n: count.count }) : t('show')}</Button>
            </Stack>
          </Sheet>
        </Suspense>
      )}
    </div>
  );
}

function NothingFound({ filtered, reset }: { filtered: boolean; reset: () => void }) {
  const { t } = useTranslation('market');
  return (
    <Empty
      icon={PackageSearch}
      title={filtered ? t('list.nothing') : t('list.empty')}
      text={filtered ? t('list.nothingText') : t('list.emptyText')}
      action={
        filtered && (
          <Button variant="light" onClick={reset}>
            {t('list.reset')}
          </Button>
        )
      }
    />
  );
}
