import { Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { AnchorLink } from '../kit/links';

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

export function TermsLinks() {
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
