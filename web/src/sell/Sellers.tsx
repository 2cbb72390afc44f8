import { Store } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SignedIn } from '../app/SignedIn';
import { Page } from '../kit/Page';
import { Empty } from '../kit/States';
import { ButtonLink } from '../kit/links';

/** A page for sellers: a member who is none yet is led to the rules. */
export function Sellers({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useTranslation('sell');
  return (
    <SignedIn title={title}>
      {(me) =>
        me.roles.includes('SELLER') ? (
          children
        ) : (
          <Page title={title} width="narrow">
            <Empty
              icon={Store}
              title={t('become.title')}
              text={t('become.text')}
              action={<ButtonLink to="/sell/rules">{t('become.action')}</ButtonLink>}
            />
          </Page>
        )
      }
    </SignedIn>
  );
}
