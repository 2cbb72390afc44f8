import { Button, Group, NativeSelect, Paper, Stack, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { CircleCheck, CircleX, HandHeart, Hourglass } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WriteOff } from '../../api/types';
import { approveWriteOff, declineWriteOff, writeOffsQuery } from '../../api/writeOffs';
import { firstOf, type Query } from '../../app/search';
import { Facts } from '../../kit/Facts';
import { LoadMore } from '../../kit/LoadMore';
import { AnchorLink } from '../../kit/links';
import { MoneyText } from '../../kit/MoneyText';
import { Page } from '../../kit/Page';
import { Sheet } from '../../kit/Sheet';
import { type Look, StateBadge } from '../../kit/StateBadge';
import { Empty, Failed, Waiting } from '../../kit/States';
import { When } from '../../kit/When';
import { AgreeForm } from '../desk/AgreeForm';
import { Keepers } from '../parts';
import { AskForm } from './AskForm';

const LOOKS: Record<WriteOff['state'], Look> = {
  ASKED: { icon: Hourglass, tone: 'warning' },
  DONE: { icon: CircleCheck, tone: 'success' },
  DECLINED: { icon: CircleX, tone: 'muted' },
};

/** What the house forgives: one proposes, another one decides. */
export function WriteOffsPage() {
  const { t } = useTranslation('admin');
  return (
    <Keepers title={t('writeOffs')} needs="payments.forgive">
      <WriteOffs />
    </Keepers>
  );
}

function WriteOffs() {
  const { t } = useTranslation(['goodwill', 'admin', 'common']);
  const query: Query = useSearch({ strict: false });
  const username = firstOf(query.username);
  const [asking, form] = useDisclosure(username !== '');
  const [open, setOpen] = useState(true);
  const found = useInfiniteQuery(writeOffsQuery(open));
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page
      title={t('admin:writeOffs')}
      width="narrow"
      back={{ to: '/admin', label: t('common:nav.admin') }}
      beside={<Button onClick={form.open}>{t('ask')}</Button>}
    >
      <NativeSelect
        label={t('show')}
        value={open ? 'open' : 'all'}
        onChange={(event) => setOpen(event.currentTarget.value === 'open')}
        data={[
          { value: 'open', label: t('show.open') },
          { value: 'all', label: t('show.all') },
        ]}
      />
      {found.isPending && <Waiting rows={3} height={160} />}
      {found.isError && items.length === 0 && <Failed error={found.error} retry={() => void found.refetch()} />}
      {found.isSuccess && items.length === 0 && <Empty icon={HandHeart} title={t('none')} text={t('noneText')} />}
      {items.map((each) => (
        <Case key={each.id} each={each} />
      ))}
      <LoadMore query={found} />
      <Sheet title={t('ask')} opened={asking} close={form.close}>
        <AskForm username={username} asked={form.close} />
      </Sheet>
    </Page>
  );
}

function Case({ each }: { each: WriteOff }) {
  const { t } = useTranslation(['goodwill', 'desk']);
  return (
    <Paper p="md" component="section" aria-labelledby={each.id}>
      <Stack>
        <Group justify="space-between">
          <Title order={2} size="h3" id={each.id}>
            <MoneyText value={each.amount} /> · @{each.username}
          </Title>
          <StateBadge look={LOOKS[each.state]}>{t(`state.${each.state}`)}</StateBadge>
        </Group>
        <Facts
          facts={[
            { label: t('kind'), value: t(`kind.${each.kind}`) },
            { label: t('desk:reason'), value: each.reason },
            { label: t('askedBy'), value: `@${each.askedBy}` },
            { label: t('askedAt'), value: <When at={each.askedAt} /> },
            each.decidedBy ? { label: t('decidedBy'), value: `@${each.decidedBy}` } : null,
            each.answer ? { label: t('answer'), value: each.answer } : null,
            {
              label: t('accounts'),
              value: (
                <AnchorLink to="/admin/ledger/account" search={{ owner: `user:${each.user}` }}>
                  {t('accounts.open')}
                </AnchorLink>
              ),
            },
          ]}
        />
        {each.state === 'ASKED' && (
          <AgreeForm
            name={each.username}
            agree={() => approveWriteOff(each.id)}
            decline={(answer) => declineWriteOff(each.id, answer)}
          />
        )}
      </Stack>
    </Paper>
  );
}
