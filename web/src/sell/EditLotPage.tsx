import { Alert, Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { categoryQuery, editLot, lotQuery } from '../api/market';
import { isProblem } from '../api/problem';
import { queryClient } from '../api/query';
import type { Category, Lot } from '../api/types';
import { FailedPage } from '../app/fallbacks';
import { useLanguage } from '../app/i18n';
import { Page } from '../kit/Page';
import { Failed, Waiting } from '../kit/States';
import { useForm } from '../kit/useForm';
import { checkLot, readChange, valuesOf } from './lotValues';
import { LotForm } from './LotForm';
import { LotSwitch } from './LotSwitch';
import { Sellers } from './Sellers';

export function EditLotPage() {
  const { t } = useTranslation('sell');
  return (
    <Sellers title={t('edit')}>
      <EditLot />
    </Sellers>
  );
}

function EditLot() {
  const { t } = useTranslation(['sell', 'common']);
  const { id } = useParams({ from: '/sell/lots/$id' });
  const lot = useQuery(lotQuery(id));
  const category = useQuery({ ...categoryQuery(lot.data?.category.id ?? ''), enabled: lot.isSuccess });
  if (lot.isError) return <FailedPage error={lot.error} retry={() => void lot.refetch()} />;
  return (
    <Page
      title={t('edit')}
      back={{ to: '/sell/lots', label: t('common:nav.lots') }}
      beside={lot.data && <LotSwitch lot={lot.data} />}
    >
      {category.isError && <Failed error={category.error} retry={() => void category.refetch()} />}
      {lot.data && category.data ? (
        <>
          <Text c="dimmed">
            {lot.data.game.name}: {category.data.name}
          </Text>
          <EditLotForm key={lot.data.id} lot={lot.data} category={category.data} />
        </>
      ) : (
        !category.isError && <Waiting rows={6} />
      )}
    </Page>
  );
}

function EditLotForm({ lot, category }: { lot: Lot; category: Category }) {
  const { t } = useTranslation(['sell', 'common']);
  const language = useLanguage();
  const navigate = useNavigate();
  const form = useForm({
    draft: `lot.${lot.id}`,
    initial: valuesOf(lot, language),
    check: (values) => checkLot(category, values, language),
    send: async (values) => {
      const saved = await editLot(lot.id, Number(values.version), readChange(category, values, language));
      queryClient.setQueryData(lotQuery(lot.id).queryKey, saved);
      await navigate({ to: '/lots/$id', params: { id: lot.id } });
    },
  });

  const reload = () => queryClient.query({ ...lotQuery(lot.id), staleTime: 0 });
  const keepMine = async () => {
    const { version, seenStock } = valuesOf(await reload(), language);
    form.replace({ ...form.values, version: version ?? '', seenStock: seenStock ?? '' });
    form.refuse(undefined);
  };
  const showTheirs = async () => {
    form.replace(valuesOf(await reload(), language));
    form.refuse(undefined);
  };

  return (
    <>
      {isProblem(form.problem, 'http.stale') && (
        <Alert variant="light" color="warning" title={t('stale')}>
          <Text c="var(--fg-text)">{t('stale.text')}</Text>
          <Button mt="sm" mr="sm" onClick={() => void keepMine()}>
            {t('stale.keepMine')}
          </Button>
          <Button mt="sm" variant="default" onClick={() => void showTheirs()}>
            {t('stale.showTheirs')}
          </Button>
        </Alert>
      )}
      <LotForm category={category} form={form}>
        <Button type="submit" loading={form.busy}>
          {t('common:save')}
        </Button>
      </LotForm>
    </>
  );
}
