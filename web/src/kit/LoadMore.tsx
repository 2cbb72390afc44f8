import { Button, Center } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Failed } from './States';

type Props = {
  query: {
    hasNextPage: boolean;
    isFetchingNextPage: boolean;
    isFetchNextPageError: boolean;
    error: unknown;
    fetchNextPage: () => unknown;
  };
};

/** The end of a list that has more; a failed page can be asked for again. */
export function LoadMore({ query }: Props) {
  const { t } = useTranslation();
  if (query.isFetchNextPageError) return <Failed error={query.error} retry={() => void query.fetchNextPage()} />;
  if (!query.hasNextPage) return null;
  return (
    <Center>
      <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
        {t('more')}
      </Button>
    </Center>
  );
}
