import { useTranslation } from 'react-i18next';
import { SearchBox } from '../app/TopBar';
import { Page } from '../kit/Page';
import { LotList } from './LotList';

/** Lots of all games by the beginning of their words. */
export function SearchPage() {
  const { t } = useTranslation('market');
  return (
    <Page title={t('search.title')}>
      <SearchBox label={t('search.all')} size="lg" />
      <LotList place={{}} fields={[]} />
    </Page>
  );
}
