import { Signpost } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../api/problem';
import { Page } from '../kit/Page';
import { Empty, Failed } from '../kit/States';
import { ButtonLink } from '../kit/links';

/** No page stands at this address. */
export function MissingPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('missing.title')} width="narrow">
      <Empty
        icon={Signpost}
        title={t('missing.subtitle')}
        text={t('missing.text')}
        action={<ButtonLink to="/games">{t('missing.action')}</ButtonLink>}
      />
    </Page>
  );
}

/** A page that could not be shown: most often its part of the program did not arrive. */
export function BrokenPage({ error }: { error: unknown }) {
  return <FailedPage error={error} retry={() => window.location.reload()} />;
}

/** The whole page failed to load: what is missing says so, anything else may be tried again. */
export function FailedPage({ error, retry }: { error: unknown; retry: () => void }) {
  const { t } = useTranslation();
  if (isProblem(error) && error.status === 404) return <MissingPage />;
  return (
    <Page title={t('failed.page')} width="narrow">
      <Failed error={error} retry={retry} />
    </Page>
  );
}
