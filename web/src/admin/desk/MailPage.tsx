import { Paper, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { ChevronRight, Mail } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { mailQuery } from '../../api/desk';
import { isProblem } from '../../api/problem';
import { LoadMore } from '../../kit/LoadMore';
import { NavLinkTo } from '../../kit/NavLinkTo';
import { Page } from '../../kit/Page';
import { Empty, Failed, Waiting } from '../../kit/States';
import { When } from '../../kit/When';
import { Keepers } from '../parts';

/** Letters, where no mail server takes them. */
export function MailPage() {
  const { t } = useTranslation('desk');
  return (
    <Keepers title={t('mail')} needs="mail.read-letters">
      <Letters />
    </Keepers>
  );
}

function Letters() {
  const { t } = useTranslation(['desk', 'common']);
  const letters = useInfiniteQuery(mailQuery());
  const items = letters.data?.pages.flatMap((page) => page.items) ?? [];
  const closed = letters.isError && isProblem(letters.error) && letters.error.status === 404;
  return (
    <Page title={t('mail')} width="narrow" back={{ to: '/admin', label: t('common:nav.admin') }}>
      {letters.isPending && <Waiting rows={6} height={60} />}
      {closed && <Empty icon={Mail} title={t('mail.closed')} text={t('mail.closedText')} />}
      {letters.isError && !closed && items.length === 0 && (
        <Failed error={letters.error} retry={() => void letters.refetch()} />
      )}
      {letters.isSuccess && items.length === 0 && (
        <Empty icon={Mail} title={t('mail.none')} text={t('mail.noneText')} />
      )}
      {items.length > 0 && (
        <Paper>
          {items.map((letter) => (
            <NavLinkTo
              key={letter.id}
              to="/admin/mail/$id"
              params={{ id: letter.id }}
              mih={60}
              label={
                <Text span fw={600} style={{ overflowWrap: 'anywhere' }}>
                  {letter.subject}
                </Text>
              }
              description={
                <>
                  {letter.to} · <When at={letter.at} />
                </>
              }
              rightSection={<ChevronRight size={18} aria-hidden />}
            />
          ))}
        </Paper>
      )}
      <LoadMore query={letters} />
    </Page>
  );
}
