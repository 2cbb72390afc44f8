import { Alert, Button, Checkbox, List, Paper, Stack, Text, Title } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { becomeSeller } from '../api/identity';
import { useSite } from '../api/site';
import type { Me } from '../api/types';
import { SignedIn } from '../app/SignedIn';
import { unless } from '../kit/checks';
import { Page } from '../kit/Page';
import { ProblemSummary } from '../kit/ProblemSummary';
import { useForm } from '../kit/useForm';

const DEAL = ['escrow', 'time', 'confirm', 'refund', 'hold'] as const;
const SELLER = ['own', 'truth', 'time', 'inside', 'secrets', 'commission', 'forbidden'] as const;

/** How deals work here, for everybody. */
export function RulesPage() {
  const { t } = useTranslation('sell');
  return (
    <Page title={t('rules')} width="narrow">
      <section>
        <Title order={2} mb="sm">
          {t('rules.deal')}
        </Title>
        <Stack gap="sm">
          {DEAL.map((rule) => (
            <Text key={rule}>{t(`rules.deal.${rule}`)}</Text>
          ))}
        </Stack>
      </section>
      <SellerRules />
    </Page>
  );
}

function SellerRules() {
  const { t } = useTranslation('sell');
  const version = useSite()?.sellerRulesVersion ?? '';
  return (
    <section>
      <Title order={2} mb="sm">
        {t('rules.seller')}
      </Title>
      <List type="ordered" spacing="xs">
        {SELLER.map((rule) => (
          <List.Item key={rule}>{t(`rules.seller.${rule}`)}</List.Item>
        ))}
      </List>
      <Text size="sm" c="dimmed" mt="sm">
        {t('rules.version', { version })}
      </Text>
    </section>
  );
}

/** The seller rules with the one question they end in. */
export function BecomeSellerPage() {
  const { t } = useTranslation('sell');
  return <SignedIn title={t('become')}>{(me) => <Acceptance me={me} />}</SignedIn>;
}

function Acceptance({ me }: { me: Me }) {
  const { t } = useTranslation('sell');
  const version = useSite()?.sellerRulesVersion;
  const navigate = useNavigate();
  const [accepted, setAccepted] = useState(false);
  const form = useForm({
    initial: {},
    check: () => unless(accepted, 'acceptRules', 'accept'),
    send: async () => {
      await becomeSeller();
      await navigate({ to: '/sell' });
    },
  });
  const done = me.sellerRules !== null && me.sellerRules === version;
  return (
    <Page title={t('become')} width="narrow">
      <SellerRules />
      {done ? (
        <Alert variant="light" color="success" title={t('become.done')} />
      ) : (
        <Paper p="md">
          <form onSubmit={form.submit} noValidate>
            <Stack>
              <ProblemSummary form={form} labels={{ acceptRules: t('rules') }} />
              <Checkbox
                label={t('become.accept')}
                checked={accepted}
                onChange={(event) => setAccepted(event.currentTarget.checked)}
              />
              <Button type="submit" loading={form.busy}>
                {t('become.action')}
              </Button>
            </Stack>
          </form>
        </Paper>
      )}
    </Page>
  );
}
