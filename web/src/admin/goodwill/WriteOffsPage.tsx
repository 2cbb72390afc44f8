import { Badge, Button, Group, NativeSelect, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { HandHeart } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSite } from '../../api/site';
import type { WriteOff } from '../../api/types';
import { approveWriteOff, askWriteOff, declineWriteOff, writeOffsQuery } from '../../api/writeOffs';
import { useLanguage } from '../../app/i18n';
import { firstOf, type Query } from '../../app/search';
import { missing, unless } from '../../kit/checks';
import { Facts } from '../../kit/Facts';
import { ChoiceField, LongTextField, MoneyField, TextField } from '../../kit/fields';
import { LoadMore } from '../../kit/LoadMore';
import { AnchorLink } from '../../kit/links';
import { parseAmount, symbolOf } from '../../kit/money';
import { MoneyText } from '../../kit/MoneyText';
import { Page } from '../../kit/Page';
import { ProblemSummary } from '../../kit/ProblemSummary';
import { Empty, Failed, Waiting } from '../../kit/States';
import { useForm } from '../../kit/useForm';
import { useIntent } from '../../kit/useIntent';
import { When } from '../../kit/When';
import { Keepers } from '../parts';

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
  const [open, setOpen] = useState(true);
  const found = useInfiniteQuery(writeOffsQuery(open));
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title={t('admin:writeOffs')} width="narrow" back={{ to: '/admin', label: t('common:nav.admin') }}>
      <Ask />
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
    </Page>
  );
}

/** What one proposes; no money moves before another one agrees. */
function Ask() {
  const { t } = useTranslation(['goodwill', 'desk']);
  const language = useLanguage();
  const intent = useIntent();
  const query: Query = useSearch({ strict: false });
  const currency = useSite()?.currency.code ?? 'RUB';
  const money = (typed = '') => parseAmount(typed, currency, language);
  const empty = { username: '', kind: 'DEBT', amount: '', reason: '' };
  const form = useForm({
    initial: { ...empty, username: firstOf(query.username) },
    check: (values) => ({
      ...unless(money(values.amount) !== undefined, 'amount', 'amount'),
      ...missing(values, 'username', 'amount', 'reason'),
    }),
    send: async ({ username = '', kind, amount, reason = '' }) => {
      const wish = {
        username: username.trim(),
        kind: kind === 'GOODWILL' ? ('GOODWILL' as const) : ('DEBT' as const),
        amount: { amount: money(amount) ?? '', currency },
        reason: reason.trim(),
      };
      await askWriteOff(wish, intent.keyFor(wish));
      intent.done();
      form.replace(empty);
    },
  });
  const labels = { username: t('username'), kind: t('kind'), amount: t('amount'), reason: t('desk:reason') };
  return (
    <Paper p="md" component="section" aria-label={t('ask')}>
      <form onSubmit={form.submit} noValidate>
        <Stack>
          <Title order={2} size="h3">
            {t('ask')}
          </Title>
          <Text>{t('ask.text')}</Text>
          <ProblemSummary form={form} labels={labels} />
          <ChoiceField
            form={form}
            name="kind"
            label={labels.kind}
            choices={[
              { value: 'DEBT', label: t('kind.DEBT') },
              { value: 'GOODWILL', label: t('kind.GOODWILL') },
            ]}
          />
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextField form={form} name="username" label={labels.username} maxLength={30} required />
            <MoneyField form={form} name="amount" label={labels.amount} symbol={symbolOf(currency)} required />
          </SimpleGrid>
          <LongTextField
            form={form}
            name="reason"
            label={labels.reason}
            help={t('desk:reason.help')}
            maxLength={500}
            required
          />
          <Group>
            <Button type="submit" loading={form.busy}>
              {t('ask.send')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
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
          <Badge variant="light" color={each.state === 'DONE' ? 'success' : 'gray'}>
            {t(`state.${each.state}`)}
          </Badge>
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
        {each.state === 'ASKED' && <Decide each={each} />}
      </Stack>
    </Paper>
  );
}

function Decide({ each }: { each: WriteOff }) {
  const { t } = useTranslation(['goodwill', 'desk']);
  const form = useForm({
    initial: { reason: '' },
    send: ({ reason = '' }, button) =>
      button === 'approve' ? approveWriteOff(each.id) : declineWriteOff(each.id, reason.trim()),
  });
  return (
    <form onSubmit={form.submit} noValidate aria-label={t('decide', { name: each.username })}>
      <Stack>
        <ProblemSummary form={form} labels={{ reason: t('answer') }} />
        <TextField form={form} name="reason" label={t('answer')} help={t('answer.help')} maxLength={500} />
        <Group>
          <Button type="submit" value="approve" variant="default" loading={form.busy}>
            {t('approve')}
          </Button>
          <Button type="submit" value="decline" variant="default" color="danger" loading={form.busy}>
            {t('decline')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
