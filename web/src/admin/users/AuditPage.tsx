import { Paper } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Page } from '../../kit/Page';
import { Keepers } from '../parts';
import { Acts } from './Acts';

export function AuditPage() {
  const { t } = useTranslation(['admin', 'common']);
  return (
    <Keepers title={t('audit')} needs="identity.read-audit">
      <Page title={t('audit')} width="narrow" back={{ to: '/admin', label: t('common:nav.admin') }}>
        <Paper p="md">
          <Acts />
        </Paper>
      </Page>
    </Keepers>
  );
}
