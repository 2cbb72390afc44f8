import { Alert, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { handInPapers, kycQuery } from '../../api/privacy';
import type { Kyc, Papers } from '../../api/types';
import { SignedIn } from '../../app/SignedIn';
import { missing } from '../../kit/checks';
import { ChoiceField, TextField } from '../../kit/fields';
import { Page } from '../../kit/Page';
import { ProblemSummary } from '../../kit/ProblemSummary';
import { Failed, Waiting } from '../../kit/States';
import { useForm } from '../../kit/useForm';
import { Exactly } from '../../kit/When';

export const DOCUMENTS: Papers['kind'][] = ['PASSPORT', 'ID_CARD', 'DRIVING_LICENCE'];

/** One's own papers. */
export function KycPage() {
  const { t } = useTranslation(['privacy', 'identity']);
  return (
    <SignedIn title={t('kyc.title')}>
      {() => (
        <Page title={t('kyc.title')} width="narrow" back={{ to: '/me', label: t('identity:me.title') }}>
          <Text>{t('kyc.text')}</Text>
          <Mine />
        </Page>
      )}
    </SignedIn>
  );
}

function Mine() {
  const kyc = useQuery(kycQuery());
  if (kyc.isPending) return <Waiting rows={2} height={64} />;
  if (kyc.isError) return <Failed error={kyc.error} retry={() => void kyc.refetch()} />;
  const { state } = kyc.data;
  return (
    <>
      <Standing kyc={kyc.data} />
      {(state === 'NONE' || state === 'REJECTED') && (
        <Paper p="md">
          <HandIn />
        </Paper>
      )}
    </>
  );
}

function Standing({ kyc }: { kyc: Kyc }) {
  const { t } = useTranslation('privacy');
  const color = { NONE: 'gray', PENDING: 'gray', VERIFIED: 'success', REJECTED: 'danger' }[kyc.state];
  const at = kyc.decidedAt ?? kyc.askedAt;
  return (
    <Alert variant="light" color={color} title={t(`kyc.state.${kyc.state}`)}>
      <Text c="var(--fg-text)">{kyc.reason ?? t(`kyc.text.${kyc.state}`)}</Text>
      {at && (
        <Text size="sm" c="var(--fg-text)">
          <Exactly at={at} />
        </Text>
      )}
    </Alert>
  );
}

function HandIn() {
  const { t } = useTranslation('privacy');
  const form = useForm({
    initial: { name: '', country: '', document: 'PASSPORT', number: '' },
    check: (values) => missing(values, 'name', 'country', 'number'),
    send: ({ name = '', country = '', document = 'PASSPORT', number = '' }) =>
      handInPapers({ name, country, document: document as Papers['kind'], number }),
  });
  const labels = {
    name: t('kyc.name'),
    country: t('kyc.country'),
    document: t('kyc.document'),
    number: t('kyc.number'),
  };
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack>
        <ProblemSummary form={form} labels={labels} />
        <TextField form={form} name="name" label={labels.name} autoComplete="name" maxLength={120} required />
        <TextField
          form={form}
          name="country"
          label={labels.country}
          help={t('kyc.country.help')}
          autoComplete="country"
          maxLength={2}
          required
        />
        <ChoiceField
          form={form}
          name="document"
          label={labels.document}
          choices={DOCUMENTS.map((value) => ({ value, label: t(`kyc.document.${value}`) }))}
        />
        <TextField form={form} name="number" label={labels.number} maxLength={40} required />
        <Group>
          <Button type="submit" loading={form.busy}>
            {t('kyc.send')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
