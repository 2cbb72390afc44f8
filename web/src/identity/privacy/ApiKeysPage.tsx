import { Button, Checkbox, Code, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { deleteKey, keysQuery, makeKey } from '../../api/privacy';
import type { ApiKey, Me } from '../../api/types';
import { SignedIn } from '../../app/SignedIn';
import { missing, unless } from '../../kit/checks';
import { ConfirmButton } from '../../kit/ConfirmButton';
import { ChoiceField, SecretField, TextField } from '../../kit/fields';
import { Page } from '../../kit/Page';
import { ProblemSummary } from '../../kit/ProblemSummary';
import { Empty, Failed, Waiting } from '../../kit/States';
import { useForm } from '../../kit/useForm';
import { Exactly, When } from '../../kit/When';

const DAYS = ['30', '90', '365'] as const;

/** Keys with which programs act for their owner. */
export function ApiKeysPage() {
  const { t } = useTranslation(['privacy', 'identity']);
  return (
    <SignedIn title={t('keys.title')}>
      {(me) => (
        <Page title={t('keys.title')} width="narrow" back={{ to: '/me', label: t('identity:me.title') }}>
          <Text>{t('keys.text')}</Text>
          <Keys />
          <Paper p="md" component="section">
            <Stack>
              <Title order={2} size="h3">
                {t('keys.new')}
              </Title>
              <NewKey me={me} />
            </Stack>
          </Paper>
        </Page>
      )}
    </SignedIn>
  );
}

function Keys() {
  const { t } = useTranslation('privacy');
  const keys = useQuery(keysQuery());
  if (keys.isPending) return <Waiting rows={2} height={72} />;
  if (keys.isError) return <Failed error={keys.error} retry={() => void keys.refetch()} />;
  if (keys.data.items.length === 0) return <Empty icon={KeyRound} title={t('keys.none')} text={t('keys.noneText')} />;
  return (
    <Paper p="md">
      <Stack component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
        {keys.data.items.map((key) => (
          <KeyLine key={key.id} item={key} />
        ))}
      </Stack>
    </Paper>
  );
}

function KeyLine({ item }: { item: ApiKey }) {
  const { t } = useTranslation('privacy');
  return (
    <Group component="li" justify="space-between" align="flex-start">
      <div style={{ minWidth: 0 }}>
        <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
          {item.name} <Code>{item.start}…</Code>
        </Text>
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {item.scopes.join(', ')}
        </Text>
        <Text size="sm" c="dimmed">
          {t('keys.until')} <Exactly at={item.expiresAt} /> · {t('keys.used')}{' '}
          {item.lastUsedAt ? <When at={item.lastUsedAt} /> : t('keys.never')}
        </Text>
      </div>
      <ConfirmButton
        variant="default"
        label={t('keys.delete', { name: item.name })}
        consequence={t('keys.deleteText')}
        act={() => deleteKey(item.id)}
      />
    </Group>
  );
}

function NewKey({ me }: { me: Me }) {
  const { t } = useTranslation('privacy');
  const [scopes, setScopes] = useState<string[]>(['read']);
  const [secret, setSecret] = useState<string>();
  const form = useForm({
    initial: { name: '', days: '90', password: '' },
    check: (values) => ({ ...missing(values, 'name'), ...unless(scopes.length > 0, 'scopes', 'required') }),
    send: async ({ name = '', days = '90', password = '' }) => {
      const made = await makeKey(name.trim(), scopes, Number(days), password);
      form.replace({ name: '', days, password: '' });
      setSecret(made.secret);
    },
  });
  const labels = {
    name: t('keys.name'),
    days: t('keys.days'),
    expiresAt: t('keys.days'),
    password: t('password'),
    scopes: t('keys.scopes'),
  };
  if (secret) {
    return (
      <Stack role="status">
        <Text fw={600}>{t('keys.made')}</Text>
        <Code block style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
          {secret}
        </Code>
        <Text>{t('keys.madeText')}</Text>
        <Group>
          <Button variant="default" onClick={() => setSecret(undefined)}>
            {t('keys.kept')}
          </Button>
        </Group>
      </Stack>
    );
  }
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack>
        <ProblemSummary form={form} labels={labels} />
        <TextField form={form} name="name" label={labels.name} help={t('keys.name.help')} maxLength={60} required />
        <Checkbox.Group label={labels.scopes} value={scopes} onChange={setScopes}>
          <Stack gap="xs" mt="xs">
            <Checkbox value="read" label={t('keys.read')} />
            <Checkbox value="trade" label={t('keys.trade')} />
            {me.permissions.map((name) => (
              <Checkbox key={name} value={name} label={<Code>{name}</Code>} />
            ))}
          </Stack>
        </Checkbox.Group>
        <ChoiceField
          form={form}
          name="days"
          label={labels.days}
          choices={DAYS.map((value) => ({ value, label: t('keys.days.n', { n: Number(value) }) }))}
        />
        <SecretField
          form={form}
          name="password"
          label={labels.password}
          help={t('password.help')}
          autoComplete="current-password"
        />
        <Group>
          <Button type="submit" loading={form.busy}>
            {t('keys.make')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
