import { Group } from '@mantine/core';
import { useRouterState } from '@tanstack/react-router';
import { LockKeyhole } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../api/session';
import type { Me } from '../api/types';
import page from '../kit/kit.module.css';
import { Page } from '../kit/Page';
import { Empty, Waiting } from '../kit/States';
import { ButtonLink } from '../kit/links';

/** A page for members: a guest is asked to sign in and comes back to it. */
export function SignedIn({ title, children }: { title: string; children: (me: Me) => ReactNode }) {
  const { t } = useTranslation();
  const session = useSession();
  const here = useRouterState({ select: (state) => state.location.href });
  switch (session.status) {
    case 'user':
      return children(session.me);
    case 'starting':
      return (
        <div className={page.page}>
          <Waiting />
        </div>
      );
    case 'guest':
      return (
        <Page title={title} width="narrow">
          <Empty
            icon={LockKeyhole}
            title={t('guard.title')}
            text={session.expired ? t('guard.expired') : t('guard.text')}
            action={
              <Group>
                <ButtonLink to="/sign-in" search={{ next: here }}>
                  {t('signIn')}
                </ButtonLink>
                <ButtonLink to="/sign-up" search={{ next: here }} variant="default">
                  {t('signUp')}
                </ButtonLink>
              </Group>
            }
          />
        </Page>
      );
  }
}
