import { Paper } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { decideKyc, kycCaseQuery } from '../../api/desk';
import { isProblem } from '../../api/problem';
import type { KycCase, Papers } from '../../api/types';
import { MissingPage } from '../../app/fallbacks';
import { Facts } from '../../kit/Facts';
import { AnchorLink } from '../../kit/links';
import { Page } from '../../kit/Page';
import { Failed, Waiting } from '../../kit/States';
import { Exactly } from '../../kit/When';
import { Keepers } from '../parts';
import { DecideForm } from './DecideForm';

export function KycCasePage() {
  const { t } = useTranslation('desk');
  return (
    <Keepers title={t('kyc')} needs="identity.review-kyc">
      <Request />
    </Keepers>
  );
}

function Request() {
  const { t } = useTranslation('desk');
  const { user } = useParams({ from: '/admin/kyc/$user' });
  const request = useQuery(kycCaseQuery(user));
  if (request.isError && isProblem(request.error) && request.error.status === 404) return <MissingPage />;
  const name = request.data && `@${request.data.kyc.username}`;
  return (
    <Page title={name ?? t('kyc')} width="narrow" back={{ to: '/admin/kyc', label: t('kyc') }}>
      {request.isPending && <Waiting rows={3} height={80} />}
      {request.isError && <Failed error={request.error} retry={() => void request.refetch()} />}
      {request.isSuccess && <Shown request={request.data.kyc} paper={request.data.paper} />}
    </Page>
  );
}

function Shown({ request, paper }: { request: KycCase; paper: Papers }) {
  const { t } = useTranslation(['desk', 'privacy']);
  return (
    <>
      <Paper p="md">
        <Facts
          facts={[
            { label: t('state'), value: t(`privacy:kyc.state.${request.state}`) },
            { label: t('privacy:kyc.name'), value: paper.name },
            { label: t('privacy:kyc.country'), value: paper.country },
            { label: t('privacy:kyc.document'), value: t(`privacy:kyc.document.${paper.kind}`) },
            { label: t('privacy:kyc.number'), value: paper.number },
            { label: t('kyc.asked'), value: <Exactly at={request.askedAt} /> },
            request.decidedAt ? { label: t('decided'), value: <Exactly at={request.decidedAt} /> } : null,
            request.decider ? { label: t('decider'), value: `@${request.decider}` } : null,
            request.reason ? { label: t('reason'), value: request.reason } : null,
            {
              label: t('account'),
              value: (
                <AnchorLink to="/admin/users/$id" params={{ id: request.user }}>
                  @{request.username}
                </AnchorLink>
              ),
            },
          ]}
        />
      </Paper>
      {request.state === 'PENDING' && (
        <Paper p="md">
          <DecideForm
            yes={t('kyc.verify')}
            no={t('kyc.reject')}
            decide={(yes, reason) => decideKyc(request.user, yes, reason)}
          />
        </Paper>
      )}
    </>
  );
}
