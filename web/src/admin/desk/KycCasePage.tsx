import { Paper } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { decideKyc, kycCaseQuery } from '../../api/desk';
import type { KycCase, Papers } from '../../api/types';
import { Found } from '../../app/Found';
import { Facts } from '../../kit/Facts';
import { AnchorLink } from '../../kit/links';
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
  const name = request.data && `@${request.data.kyc.username}`;
  return (
    <Found query={request} title={name ?? t('kyc')} back={{ to: '/admin/kyc', label: t('kyc') }}>
      {({ kyc, paper }) => <Shown request={kyc} paper={paper} />}
    </Found>
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
