import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { Scale } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { acceptTerms } from '../api/identity';
import { ProblemSummary } from '../kit/ProblemSummary';
import { useForm } from '../kit/useForm';
import { TermsLinks } from './TermsLine';

/** Asks somebody to accept the terms as they are now. */
export function TermsQuestion({ version }: { version: string }) {
  const { t } = useTranslation();
  const form = useForm({ initial: {}, send: () => acceptTerms(version) });
  return (
    <Alert variant="light" color="info" radius={0} icon={<Scale aria-hidden />} title={t('terms.due')}>
      <form onSubmit={form.submit} noValidate>
        <Stack gap={4}>
          <ProblemSummary form={form} />
          <Text>{t('terms.dueText', { version })}</Text>
          <Group gap="lg" style={{ rowGap: 4 }}>
            <Group gap="lg">
              <TermsLinks />
            </Group>
            <Button type="submit" loading={form.busy}>
              {t('terms.accept')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Alert>
  );
}
