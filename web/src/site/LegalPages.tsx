import { Group, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSite } from '../api/site';
import { AnchorLink } from '../kit/links';
import { Page } from '../kit/Page';

const TERMS = ['parties', 'account', 'trade', 'money', 'forbidden', 'staff', 'change'] as const;
const PRIVACY = ['what', 'why', 'who', 'cookies', 'long', 'rights'] as const;

export function TermsPage() {
  const { t } = useTranslation('legal');
  return (
    <Page title={t('terms')} width="narrow">
      {TERMS.map((key) => (
        <Section key={key} title={t(`terms.${key}`)} text={t(`terms.${key}.text`)} />
      ))}
      <Foot other="/privacy" />
    </Page>
  );
}

export function PrivacyPage() {
  const { t } = useTranslation('legal');
  return (
    <Page title={t('privacy')} width="narrow">
      {PRIVACY.map((key) => (
        <Section key={key} title={t(`privacy.${key}`)} text={t(`privacy.${key}.text`)} />
      ))}
      <Foot other="/terms" />
    </Page>
  );
}

function Section({ title, text }: { title: string; text: string }) {
  return (
    <section>
      <Title order={2} mb="xs">
        {title}
      </Title>
      <Text>{text}</Text>
    </section>
  );
}

function Foot({ other }: { other: '/terms' | '/privacy' }) {
  const { t } = useTranslation(['legal', 'common']);
  const version = useSite()?.termsVersion ?? '';
  return (
    <Group justify="space-between" gap="sm">
      <Text size="sm" c="dimmed">
        {t('version', { version })}
      </Text>
      <Group gap="lg">
        <AnchorLink to={other} py={12}>
          {other === '/terms' ? t('terms') : t('privacy')}
        </AnchorLink>
        <AnchorLink to="/rules" py={12}>
          {t('common:footer.rules')}
        </AnchorLink>
      </Group>
    </Group>
  );
}
