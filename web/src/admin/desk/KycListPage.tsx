import { NativeSelect, Paper, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { ChevronRight, IdCard } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { kycListQuery } from '../../api/desk';
import { LoadMore } from '../../kit/LoadMore';
import { NavLinkTo } from '../../kit/NavLinkTo';
import { Page } from '../../kit/Page';
import { Empty, Failed, Waiting } from '../../kit/States';
import { When } from '../../kit/When';
import { Keepers } from '../parts';

const STATES = ['PENDING', 'VERIFIED', 'REJECTED'] as const;

/** Whose papers wait for a look. */
export function KycListPage() {
  const { t } = useTranslation('desk');
  return (
    <Keepers title={t('kyc')} needs="identity.review-kyc">
      <Requests />
    </Keepers>
  );
}

function Requests() {
  const { t } = useTranslation(['desk', 'common']);
  const [state, setState] = useState<(typeof STATES)[number]>('PENDING');
  const requests = useInfiniteQuery(kycListQuery(state));
  const items = requests.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title={t('kyc')} width="narrow" back={{ to: '/admin', label: t('common:nav.admin') }}>
      <NativeSelect
        label={t('state')}
        value={state}
        onChange={(event) => setState(event.currentTarget.value as typeof state)}
        data={STATES.map((value) => ({ value, label: t(`kyc.${value}`) }))}
      />
      {requests.isPending && <Waiting rows={6} height={60} />}
      {requests.isError && items.length === 0 && (
        <Failed error={requests.error} retry={() => void requests.refetch()} />
      )}
      {requests.isSuccess && items.length === 0 && (
        <Empty icon={IdCard} title={t('kyc.none')} text={t('kyc.noneText')} />
      )}
      {items.length > 0 && (
        <Paper>
          {items.map((request) => (
            <NavLinkTo
              key={request.user}
              to="/admin/kyc/$user"
              params={{ user: request.user }}
              mih={60}
              label={
                <Text span fw={600}>
                  @{request.username}
                </Text>
              }
              description={<When at={request.askedAt} />}
              rightSection={<ChevronRight size={18} aria-hidden />}
            />
          ))}
        </Paper>
      )}
      <LoadMore query={requests} />
    </Page>
  );
}
