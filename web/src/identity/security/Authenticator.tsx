import { Anchor, Button, Code, Group, List, Stack, Text } from '@mantine/core';
import { ShieldCheck, ShieldOff } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { beginAuthenticator, confirmAuthenticator, removeAuthenticator, reread } from '../../api/security';
import type { Me } from '../../api/types';
import { missing } from '../../kit/checks';
import { SecretField } from '../../kit/fields';
import { QrCode } from '../../kit/QrCode';
import { ProblemSummary } from '../../kit/ProblemSummary';
import { useForm } from '../../kit/useForm';
import { CodeForm } from './CodeForm';

type Step =
  { at: 'rest' } | { at: 'password' } | { at: 'key'; secret: string; uri: string } | { at: 'sheet'; codes: string[] };

/** The second factor, step by step: password, if there is one, key, first code, recovery codes. */
export function Authenticator({ me, asked }: { me: Me; asked: boolean }) {
  const { t } = useTranslation('identity');
  const [step, setStep] = useState<Step>({ at: 'rest' });
  const rest = () => setStep({ at: 'rest' });
  switch (step.at) {
    case 'password':
      return <Password asked={asked} begun={(secret, uri) => setStep({ at: 'key', secret, uri })} cancel={rest} />;
    case 'key':
      return (
        <Stack>
          <Text>{t('factor.scan')}</Text>
          <QrCode text={step.uri} label={t('factor.picture')} />
          <Anchor href={step.uri} py={12}>
            {t('factor.open')}
          </Anchor>
          <div>
            <Text size="sm" c="dimmed">
              {t('factor.key')}
            </Text>
            <Code fz="md" style={{ overflowWrap: 'anywhere' }}>
              {step.secret.replace(/(.{4})(?=.)/g, '$1 ')}
            </Code>
          </div>
          <CodeForm
            label={t('factor.code')}
            help={t('code.help')}
            act={t('factor.confirm')}
            send={async (code) => setStep({ at: 'sheet', codes: await confirmAuthenticator(code) })}
            cancel={rest}
          />
        </Stack>
      );
    case 'sheet':
      return <Sheet codes={step.codes} kept={() => void reread().then(rest)} />;
    case 'rest':
      return me.secondFactor ? <On /> : <Off begin={() => setStep({ at: 'password' })} />;
  }
}

function Off({ begin }: { begin: () => void }) {
  const { t } = useTranslation('identity');
  return (
    <Stack>
      <Group gap="xs">
        <ShieldOff size={20} color="var(--fg-warning)" aria-hidden />
        <Text fw={600}>{t('factor.off')}</Text>
      </Group>
      <Text>{t('factor.offText')}</Text>
      <Group>
        <Button variant="default" onClick={begin}>
          {t('factor.turnOn')}
        </Button>
      </Group>
    </Stack>
  );
}

function On() {
  const { t } = useTranslation('identity');
  return (
    <Stack>
      <Group gap="xs">
        <ShieldCheck size={20} color="var(--fg-success)" aria-hidden />
        <Text fw={600}>{t('factor.on')}</Text>
      </Group>
      <CodeForm
        label={t('factor.code')}
        help={t('factor.code.help')}
        act={t('factor.turnOff')}
        send={removeAuthenticator}
      />
    </Stack>
  );
}

type PasswordProps = { asked: boolean; begun: (secret: string, uri: string) => void; cancel: () => void };

function Password({ asked, begun, cancel }: PasswordProps) {
  const { t } = useTranslation(['identity', 'common']);
  const form = useForm({
    initial: { password: '' },
    check: (values) => (asked ? missing(values, 'password') : {}),
    send: async ({ password = '' }) => {
      const { secret, uri } = await beginAuthenticator(password);
      begun(secret, uri);
    },
  });
  const label = t('password.current');
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack>
        <ProblemSummary form={form} labels={{ password: label }} />
        {asked && <SecretField form={form} name="password" label={label} autoComplete="current-password" required />}
        <Group>
          <Button type="submit" loading={form.busy}>
            {t('factor.turnOn')}
          </Button>
          <Button variant="default" onClick={cancel}>
            {t('common:cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Sheet({ codes, kept }: { codes: string[]; kept: () => void }) {
  const { t } = useTranslation('identity');
  return (
    <Stack role="status">
      <Text fw={600}>{t('factor.sheet')}</Text>
      <Text>{t('factor.sheetText')}</Text>
      <List listStyleType="none" className="num">
        {codes.map((code) => (
          <List.Item key={code}>
            <Code fz="md">{code}</Code>
          </List.Item>
        ))}
      </List>
      <Group>
        <Button onClick={kept}>{t('factor.kept')}</Button>
      </Group>
    </Stack>
  );
}
