import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changePassword } from '../../api/security';
import { missing, unless } from '../../kit/checks';
import { SecretField } from '../../kit/fields';
import { ProblemSummary } from '../../kit/ProblemSummary';
import { useForm } from '../../kit/useForm';
import { SHORTEST_PASSWORD } from '../password';

/** Another password, for somebody who knows the present one; or a first one, where there is none to ask for. */
export function Password({ asked }: { asked: boolean }) {
  const { t } = useTranslation('identity');
  const [changed, setChanged] = useState(false);
  const form = useForm({
    initial: { current: '', password: '' },
    check: (values) => ({
      ...unless((values.password ?? '').length >= SHORTEST_PASSWORD, 'password', 'password-short'),
      ...(asked ? missing(values, 'current') : {}),
    }),
    send: async ({ current = '', password = '' }) => {
      await changePassword(current, password);
      form.replace({ current: '', password: '' });
      setChanged(true);
    },
  });
  const labels = { current: t('password.current'), password: t('password.new') };
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack>
        <ProblemSummary form={form} labels={labels} />
        {!asked && <Text>{t('password.none')}</Text>}
        {asked && (
          <SecretField form={form} name="current" label={labels.current} autoComplete="current-password" required />
        )}
        <SecretField
          form={form}
          name="password"
          label={labels.password}
          help={t('password.help')}
          autoComplete="new-password"
          required
        />
        <Group>
          <Button type="submit" variant="default" loading={form.busy}>
            {t(asked ? 'password.change' : 'password.set')}
          </Button>
          <Text role="status" c="var(--fg-success)">
            {changed && t('password.changed')}
          </Text>
        </Group>
      </Stack>
    </form>
  );
}
