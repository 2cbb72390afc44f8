import { Paper } from '@mantine/core';
import { ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { MissingPage } from '../app/fallbacks';
import { SignedIn } from '../app/SignedIn';
import { NavLinkTo } from '../kit/NavLinkTo';
import { Page } from '../kit/Page';
import { AREAS, keeps } from './keeper';

/** What somebody who helps to run the site may look after. */
export function AdminPage() {
  const { t } = useTranslation(['admin', 'common']);
  const title = t('common:nav.admin');
  return (
    <SignedIn title={title}>
      {(me) =>
        keeps(me) ? (
          <Page title={title} width="narrow">
            <Paper>
              {AREAS.filter(({ needs }) => me.permissions.includes(needs)).map(({ to, text }) => (
                <NavLinkTo
                  key={to}
                  to={to}
                  mih={52}
                  label={t(text)}
                  rightSection={<ChevronRight size={18} aria-hidden />}
                />
              ))}
            </Paper>
          </Page>
        ) : (
          <MissingPage />
        )
      }
    </SignedIn>
  );
}
