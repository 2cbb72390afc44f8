import { Button, Group, Paper, Progress, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { CircleCheck, CircleStop, TicketPercent, TimerOff } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { campaignsQuery, stopVouchers } from '../../api/payouts';
import type { Campaign } from '../../api/types';
import { ActForm } from '../../kit/ActForm';
import { missing } from '../../kit/checks';
import { Facts } from '../../kit/Facts';
import { TextField } from '../../kit/fields';
import { LoadMore } from '../../kit/LoadMore';
import { MoneyText } from '../../kit/MoneyText';
import { Page } from '../../kit/Page';
import { Sheet } from '../../kit/Sheet';
import { type Look, StateBadge } from '../../kit/StateBadge';
import { Empty, Failed, Waiting } from '../../kit/States';
import { useForm } from '../../kit/useForm';
import { Exactly } from '../../kit/When';
import { useClockOffset, useNow } from '../../kit/time';
import { Keepers } from '../parts';
import { NewCodes } from './NewCodes';

const LOOKS: Record<'runs' | 'over' | 'stopped', Look> = {
  runs: { icon: CircleCheck, tone: 'success' },
  over: { icon: TimerOff, tone: 'muted' },
  stopped: { icon: CircleStop, tone: 'muted' },
};

/** Codes that were given out, and new ones. */
export function VouchersPage() {
  const { t } = useTranslation('payouts');
  return (
    <Keepers title={t('vouchers')} needs="payments.manage-vouchers">
      <Vouchers />
    </Keepers>
  );
}

function Vouchers() {
  const { t } = useTranslation(['payouts', 'common']);
  const [made, setMade] = useState<{ campaign: Campaign; codes: string[] }>();
  const [making, form] = useDisclosure(false);
  const campaigns = useInfiniteQuery(campaignsQuery());
  const items = campaigns.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page
      title={t('vouchers')}
      width="narrow"
      back={{ to: '/admin', label: t('common:nav.admin') }}
      beside={!made && <Button onClick={form.open}>{t('campaign.new')}</Button>}
    >
      {made && <Codes made={made} done={() => setMade(undefined)} />}
      {campaigns.isPending && <Waiting rows={3} height={140} />}
      {campaigns.isError && items.length === 0 && (
        <Failed error={campaigns.error} retry={() => void campaigns.refetch()} />
      )}
      {campaigns.isSuccess && items.length === 0 && (
        <Empty icon={TicketPercent} title={t('vouchers.none')} text={t('vouchers.noneText')} />
      )}
      {items.map((campaign) => (
        <CampaignCard key={campaign.id} campaign={campaign} />
      ))}
      <LoadMore query={campaigns} />
      <Sheet title={t('campaign.new')} opened={making} close={form.close}>
        <NewCodes
          made={(batch) => {
            setMade(batch);
            form.close();
          }}
        />
      </Sheet>
    </Page>
  );
}

/** The codes, this once: they can be taken along as a file and are never shown again. */
function Codes({ made, done }: { made: { campaign: Campaign; codes: string[] }; done: () => void }) {
  const { t } = useTranslation('payouts');
  const take = () => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([['code', ...made.codes].join('\r\n')], { type: 'text/csv' }));
    link.download = 'vouchers.csv';
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <Paper p="md" component="section" aria-label={t('codes')}>
      <Stack>
        <Title order={2} size="h3">
          {made.campaign.name}
        </Title>
        <Text c="var(--fg-warning)">{t('codes.once')}</Text>
        <SimpleGrid
          cols={{ base: 1, xs: 2 }}
          mah={280}
          style={{ overflowY: 'auto' }}
          tabIndex={0}
          role="group"
          aria-label={t('codes')}
        >
          {made.codes.map((code) => (
            <code key={code}>{code}</code>
          ))}
        </SimpleGrid>
        <Group>
          <Button onClick={take}>{t('codes.take')}</Button>
          <Button variant="default" onClick={done}>
            {t('codes.done')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}

function CampaignCard({ campaign }: { campaign: Campaign }) {
  const { t } = useTranslation('payouts');
  const now = useNow() + useClockOffset();
  const over = campaign.stoppedAt != null || Date.parse(campaign.endsAt) <= now;
  const state = campaign.stoppedAt ? 'stopped' : over ? 'over' : 'runs';
  const spent = (100 * Number(campaign.spent.amount)) / Number(campaign.budget.amount);
  return (
    <Paper p="md" component="section">
      <Stack gap="sm">
        <Group justify="space-between" gap="xs">
          <Title order={2} size="h3" style={{ overflowWrap: 'anywhere' }}>
            {campaign.name}
          </Title>
          <StateBadge look={LOOKS[state]}>{t(`campaign.${state}`)}</StateBadge>
        </Group>
        <div>
          <Text>
            {t('campaign.spent')} <MoneyText value={campaign.spent} /> {t('campaign.of')}{' '}
            <MoneyText value={campaign.budget} />
          </Text>
          <Progress value={spent} mt={4} aria-label={t('campaign.spent')} />
        </div>
        <Facts
          facts={[
            { label: t('campaign.amount'), value: <MoneyText value={campaign.amount} /> },
            { label: t('campaign.codes'), value: campaign.codes },
            { label: t('campaign.maxUses'), value: campaign.maxUses },
            { label: t('campaign.used'), value: campaign.used },
            { label: t('campaign.left'), value: campaign.left },
            {
              label: t(campaign.stoppedAt ? 'campaign.stoppedAt' : 'campaign.ends'),
              value: <Exactly at={campaign.stoppedAt ?? campaign.endsAt} />,
            },
          ]}
        />
        {!over && <Stop campaign={campaign} />}
      </Stack>
    </Paper>
  );
}

/** Stopping asks why, and says first what it means. */
function Stop({ campaign }: { campaign: Campaign }) {
  const { t } = useTranslation('payouts');
  const [asking, sheet] = useDisclosure(false);
  const form = useForm({
    initial: { reason: '' },
    check: (values) => missing(values, 'reason'),
    send: ({ reason = '' }) => stopVouchers(campaign.id, reason.trim()),
  });
  return (
    <Group>
      <Button variant="default" onClick={sheet.open}>
        {t('campaign.stop')}
      </Button>
      <Sheet title={campaign.name} opened={asking} close={sheet.close}>
        <ActForm form={form} act={t('campaign.stop')} labels={{ reason: t('reason') }} color="danger">
          <Text>{t('campaign.stop.text')}</Text>
          <TextField form={form} name="reason" label={t('campaign.reason')} maxLength={500} required />
        </ActForm>
      </Sheet>
    </Group>
  );
}
