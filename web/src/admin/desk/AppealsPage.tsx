import { NativeSelect, Paper, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { MessageCircleQuestion } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { appealsQuery, decideAppeal } from '../../api/desk';
import type { Appeal } from '../../api/types';
import { Facts } from '../../kit/Facts';
import { LoadMore } from '../../kit/LoadMore';
import { Page } from '../../kit/Page';
import { Empty, Failed, Waiting } from '../../kit/States';
import { When } from '../../kit/When';
import { Keepers } from '../parts';
import { DecideForm } from './DecideForm';

const STATES = ['OPEN', 'ACCEPTED', 'DECLINED'] as const;

/** What those say who are kept out. */
export function AppealsPage() {
  const { t } = useTranslation('desk');
  return (
    <Keepers title={t('appeals')} needs="identity.decide-appeals">
      <Appeals />
    </Keepers>
  );
}

function Appeals() {
  const { t } = useTranslation(['desk', 'common']);
  const [state, setState] = useState<(typeof STATES)[number]>('OPEN');
  const appeals = useInfiniteQuery(appealsQuery(state));
  const items = appeals.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title={t('appeals')} width="narrow" back={{ to: '/admin', label: t('common:nav.admin') }}>
      <NativeSelect
        label={t('state')}
        value={state}
        onChange={(event) => setState(event.currentTarget.value as typeof state)}
        data={STATES.map((value) => ({ value, label: t(`appeals.${value}`) }))}
      />
      {appeals.isPending && <Waiting rows={3} height={160} />}
      {appeals.isError && items.length === 0 && <Failed error={appeals.error} retry={() => void appeals.refetch()} />}
      {appeals.isSuccess && items.length === 0 && (
        <Empty icon={MessageCircleQuestion} title={t('appeals.none')} text={t('appeals.noneText')} />
      )}
      {items.map((appeal) => (
        <AppealCase key={appeal.id} appeal={appeal} />
      ))}
      <LoadMore query={appeals} />
    </Page>
  );
}

function AppealCase({ appeal }: { appeal: Appeal }) {
  const { t } = useTranslation(['desk', 'admin']);
  return (
    <Paper p="md" component="section">
      <Stack>
        <Title order={2} size="h3">
          @{appeal.username}
        </Title>
        <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{appeal.text}</Text>
        <Facts
          facts={[
            { label: t('appeals.sent'), value: <When at={appeal.sentAt} /> },
            { label: t('appeals.from'), value: t(appeal.proven ? 'appeals.proven' : 'appeals.unproven') },
            { label: t('account'), value: t(`admin:user.state.${appeal.accountState}`) },
            appeal.locker ? { label: t('appeals.locker'), value: `@${appeal.locker}` } : null,
            appeal.lockReason ? { label: t('appeals.lockReason'), value: appeal.lockReason } : null,
            appeal.decider ? { label: t('decider'), value: `@${appeal.decider}` } : null,
            appeal.reason ? { label: t('reason'), value: appeal.reason } : null,
          ]}
        />
        {appeal.state === 'OPEN' && (
          <DecideForm
            yes={t('appeals.accept')}
            no={t('appeals.decline')}
            decide={(yes, reason) => decideAppeal(appeal.id, yes, reason)}
          />
        )}
      </Stack>
    </Paper>
  );
}
