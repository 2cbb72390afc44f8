import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { categoryQuery, createLot, switchLot } from '../api/market';
import type { Category } from '../api/types';
import { useLanguage } from '../app/i18n';
import { firstOf } from '../app/search';
import { Page } from '../kit/Page';
import { Failed, Waiting } from '../kit/States';
import { useForm } from '../kit/useForm';
import { CategoryChoice } from './CategoryChoice';
import { checkLot, NEW_LOT, readLot } from './lotValues';
import { LotForm } from './LotForm';
import { Sellers } from './Sellers';
import { AnchorLink } from '../kit/links';

export function NewLotPage() {
  const { t } = useTranslation('sell');
  return (
    <Sellers title={t('new')}>
      <NewLot />
    </Sellers>
  );
}

function NewLot() {
  const { t } = useTranslation('sell');
  const navigate = useNavigate();
  const id = firstOf(useSearch({ from: '/sell' }).category);
  const category = useQuery({ ...categoryQuery(id), enabled: id !== '' });
  return (
    <Page title={t('new')}>
      <CategoryChoice
        category={id}
        choose={(chosen) =>
          void navigate({ to: '/sell', search: chosen ? { category: chosen } : {}, replace: true, resetScroll: false })
        }
      />
      {id === '' && (
        <Text c="dimmed">
          {t('new.text')}{' '}
          <AnchorLink to="/sell/import" underline="always">
            {t('new.import')}
          </AnchorLink>
        </Text>
      )}
      {id !== '' && category.isPending && <Waiting rows={5} />}
      {category.isError && <Failed error={category.error} retry={() => void category.refetch()} />}
      {category.data && <NewLotForm key={id} category={category.data} />}
    </Page>
  );
}

function NewLotForm({ category }: { category: Category }) {
  const { t } = useTranslation('sell');
  const language = useLanguage();
  const navigate = useNavigate();
  const created = useRef<string | undefined>(undefined);
  const form = useForm({
    draft: `lot.${category.id}`,
    initial: NEW_LOT,
    check: (values) => checkLot(category, values, language),
    send: async (values, button) => {
      created.current ??= (await createLot({ categoryId: category.id, ...readLot(category, values, language) })).id;
      const id = created.current;
      if (button === 'draft') return navigate({ to: '/sell/lots' });
      try {
        await switchLot(id, 'activate');
        await navigate({ to: '/lots/$id', params: { id } });
      } catch {
        // The lot is safe as a draft: its own page says why it cannot stand on sale yet.
        await navigate({ to: '/sell/lots/$id', params: { id } });
      }
    },
  });
  return (
    <LotForm category={category} form={form}>
      <Button type="submit" value="publish" loading={form.busy}>
        {t('new.publish')}
      </Button>
      <Button type="submit" value="draft" variant="default" disabled={form.busy}>
        {t('new.draft')}
      </Button>
    </LotForm>
  );
}
