import { Button, Group, Stack, Text } from '@mantine/core';
import { BadgeCheck, MailWarning } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { askForEmail, confirmEmail, confirmNewEmail, sendEmailCode } from '../../api/security';
import type { Me } from '../../api/types';
import { missing } from '../../kit/checks';
import { SecretField, TextField } from '../../kit/fields';
import { ProblemSummary } from '../../kit/ProblemSummary';
import { useForm } from '../../kit/useForm';
import { CodeForm } from './CodeForm';

/** The address: whether it is proven, and the way to another one. */
export function Email({ me, asked }: { me: Me; asked: boolean }) {
  const { t } = useTranslation('identity');
  const [changing, setChanging] = useState(false);
  return (
    <>
      <Group gap="xs">
        {me.emailVerified ? (
          <BadgeCheck size={20} color="var(--fg-success)" aria-hidden />
        ) : (
          <MailWarning size={20} color="var(--fg-warning)" aria-hidden />
        )}
        <div>
          <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
            {me.email ?? t('mail.none')}
          </Text>
          {me.email && (
            <Text size="sm" c="dimmed">
              {t(me.emailVerified ? 'mail.proven' : 'mail.unproven')}
            </Text>
          )}
        </div>
      </Group>
      {me.email && !me.emailVerified && !changing && <Proof email={me.email} />}
      {changing ? (
        <Change asked={asked} done={() => setChanging(false)} />
      ) : (
        <Group>
          <Button variant="default" onClick={() => setChanging(true)}>
            {t(me.email ? 'mail.change' : 'mail.add')}
          </Button>
        </Group>
      )}
    </>
  );
}

function Proof({ email }: { email: string }) {
  const { t } = useTranslation('identity');
  const [sent, setSent] = useState(false);
  const again = useForm({
    initial: {},
    send: async () => {
      await sendEmailCode();
      setSent(true);
    },
  });
  return (
    <Stack>
      <Text>{t('mail.unprovenText', { email })}</Text>
      <CodeForm label={t('code')} help={t('code.help')} act={t('mail.confirm')} send={confirmEmail} />
      <form onSubmit={again.submit} noValidate>
        <Stack gap="xs">
          <ProblemSummary form={again} />
          <Group>
            <Button type="submit" variant="subtle" loading={again.busy}>
              {t('mail.again')}
            </Button>
            <Text role="status" c="var(--fg-success)">
              {sent && t('mail.sent')}
            </Text>
          </Group>
        </Stack>
      </form>
    </Stack>
  );
}

/** First the address and the password, if there is one, then the code that came there. */
function Change({ asked: secret, done }: { asked: boolean; done: () => void }) {
  const { t } = useTranslation(['identity', 'common']);
  const [asked, setAsked] = useState('');
  const form = useForm({
    initial: { email: '', password: '' },
    check: (values) => missing(values, 'email', ...(secret ? ['password'] : [])),
    send: async ({ email = '', password = '' }) => {
      await askForEmail(email.trim(), password);
      setAsked(email.trim());
    },
  });
  const labels = { email: t('mail.new'), password: t('password.current') };
  if (asked) {
    return (
      <Stack>
        <Text role="status">{t('mail.codeFor', { email: asked })}</Text>
        <CodeForm
          label={t('code')}
          help={t('code.help')}
          act={t('mail.confirm')}
          send={async (code) => {
            await confirmNewEmail(code);
            done();
          }}
          cancel={done}
        />
      </Stack>
    );
  }
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack>
        <Text>{t('mail.newText')}</Text>
        <ProblemSummary form={form} labels={labels} />
        <TextField form={form} name="email" type="email" label={labels.email} autoComplete="email" focused required />
        {secret && (
          <SecretField form={form} name="password" label={labels.password} autoComplete="current-password" required />
        )}
        <Group>
          <Button type="submit" loading={form.busy}>
            {t('mail.send')}
          </Button>
          <Button variant="default" onClick={done}>
            {t('common:cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
