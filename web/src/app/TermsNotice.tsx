import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Scale } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { acceptTerms, termsQuery } from '../api/identity';
import { useMe } from '../api/session';
import { AnchorLink } from '../kit/links';
import { ProblemSummary } from '../kit/ProblemSummary';
import { useForm } from '../kit/useForm';

/** Asks once more, above every page, when the terms have changed since somebody accepted them. */
export function TermsNotice() {
  const me = useMe();
  return me && !me.guest ? <Asked key={me.id} /> : null;
}

function Asked() {
  const { t } = useTranslation();
  const terms = useQuery({ ...termsQuery(), staleTime: Infinity });
  const version = terms.data?.version ?? '';
  const form = useForm({ initial: {}, send: () => acceptTerms(version) });
  if (!terms.data?.due) return null;
  return (
    <Alert variant="light" color="info" radius={0} icon={<Scale aria-hidden />} title={t('terms.changed')}>
      <form onSubmit={form.submit} noValidate>
        <Stack gap="xs">
          <ProblemSummary form={form} />
          <Text>{t('terms.changedText', { version })}</Text>
          <Group gap="lg">
            <Button type="submit" loading={form.busy}>
              {t('terms.accept')}
            </Button>
            <TermsLinks />
          </Group>
        </Stack>
      </form>
    </Alert>
  );
}

/** Said wherever somebody gets an account. */
export function TermsLine() {
  const { t } = useTranslation();
  return (
    <Stack gap={0} mt="md">
      <Text size="sm" c="dimmed">
        {t('terms.newcomers')}
      </Text>
      <Group gap="lg">
        <TermsLinks />
      </Group>
    </Stack>
  );
}

function TermsLinks() {
  const { t } = useTranslation();
  return (
    <>
      <AnchorLink to="/terms" inline py={12}>
        {t('footer.terms')}
      </AnchorLink>
      <AnchorLink to="/privacy" inline py={12}>
        {t('footer.privacy')}
      </AnchorLink>
    </>
  );
}
