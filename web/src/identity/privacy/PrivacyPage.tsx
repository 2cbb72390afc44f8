import { Alert, Button, Group, List, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Download, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { askForExport, eraseMe, exportQuery, fetchExport } from '../../api/privacy';
import type { Me } from '../../api/types';
import { SignedIn } from '../../app/SignedIn';
import { unless } from '../../kit/checks';
import { SecretField, TextField } from '../../kit/fields';
import { Page } from '../../kit/Page';
import { ProblemSummary } from '../../kit/ProblemSummary';
import { Section } from '../../kit/Section';
import { Failed, Waiting } from '../../kit/States';
import { useForm } from '../../kit/useForm';
import { Exactly } from '../../kit/When';

/** What is kept about oneself: taking it along, and having it erased. */
export function PrivacyPage() {
  const { t } = useTranslation(['privacy', 'identity']);
  return (
    <SignedIn title={t('title')}>
      {(me) => (
        <Page title={t('title')} width="narrow" back={{ to: '/me', label: t('identity:me.title') }}>
          <Section title={t('export.title')}>
            <Export />
          </Section>
          <Section title={t('erase.title')}>
            <Erase me={me} />
          </Section>
        </Page>
      )}
    </SignedIn>
  );
}

function Export() {
  const { t } = useTranslation('privacy');
  const file = useQuery({
    ...exportQuery(),
    refetchInterval: ({ state }) => (state.data?.state === 'QUEUED' ? 2_000 : false),
  });
  const form = useForm({
    initial: { password: '' },
    send: async ({ password = '' }) => {
      await askForExport(password);
      form.replace({ password: '' });
    },
  });
  const [failure, setFailure] = useState<unknown>();
  if (file.isPending) return <Waiting rows={2} height={48} />;
  if (file.isError) return <Failed error={file.error} retry={() => void file.refetch()} />;
  const { state, id, expiresAt, size } = file.data;
  return (
    <>
      <Text>{t('export.text')}</Text>
      <div role="status">
        {state === 'QUEUED' && <Text fw={600}>{t('export.queued')}</Text>}
        {state === 'READY' && id && expiresAt && (
          <Stack gap="xs" align="flex-start">
            <Text>
              {t('export.ready', { kilobytes: Math.ceil(size / 1024) })} <Exactly at={expiresAt} />
            </Text>
            <Button
              leftSection={<Download size={18} aria-hidden />}
              onClick={() => void fetchExport(id).catch(setFailure)}
            >
              {t('export.fetch')}
            </Button>
          </Stack>
        )}
        {state === 'NONE' && <Text c="dimmed">{t('export.none')}</Text>}
      </div>
      {failure !== undefined && <Failed error={failure} />}
      {state !== 'QUEUED' && (
        <form onSubmit={form.submit} noValidate>
          <Stack>
            <ProblemSummary form={form} labels={{ password: t('password') }} />
            <Password form={form} />
            <Group>
              <Button type="submit" variant="default" loading={form.busy}>
                {t('export.ask')}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </>
  );
}

function Erase({ me }: { me: Me }) {
  const { t } = useTranslation('privacy');
  const navigate = useNavigate();
  const form = useForm({
    initial: { password: '', username: '' },
    check: ({ username = '' }) => unless(username.trim() === me.username, 'username', 'not-the-name'),
    send: async ({ password = '' }) => {
      await eraseMe(password);
      await navigate({ to: '/' });
    },
  });
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack>
        <Alert variant="light" color="danger" icon={<TriangleAlert aria-hidden />} title={t('erase.forGood')}>
          <List c="var(--fg-text)">
            <List.Item>{t('erase.goes')}</List.Item>
            <List.Item>{t('erase.stays')}</List.Item>
            <List.Item>{t('erase.before')}</List.Item>
          </List>
        </Alert>
        <ProblemSummary form={form} labels={{ password: t('password'), username: t('erase.name') }} />
        <TextField form={form} name="username" label={t('erase.name')} help={me.username} required />
        <Password form={form} />
        <Group>
          <Button type="submit" color="danger" loading={form.busy}>
            {t('erase.do')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Password({ form }: { form: ReturnType<typeof useForm> }) {
  const { t } = useTranslation('privacy');
  return (
    <SecretField
      form={form}
      name="password"
      label={t('password')}
      help={t('password.help')}
      autoComplete="current-password"
    />
  );
}
