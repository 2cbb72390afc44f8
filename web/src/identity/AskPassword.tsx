import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { missing } from '../kit/checks';
import { SecretField } from '../kit/fields';
import { ProblemSummary } from '../kit/ProblemSummary';
import { useForm } from '../kit/useForm';

type Props = {
  text: string;
  act: string;
  danger?: boolean;
  /** Whether the account has a password to ask for. */
  asked: boolean;
  send: (password: string) => Promise<unknown>;
  cancel: () => void;
};

/** Does something to the ways into one's account for whoever knows its password, where it has one. */
export function AskPassword({ text, act, asked, danger = false, send, cancel }: Props) {
  const { t } = useTranslation(['identity', 'common']);
  const form = useForm({
    initial: { password: '' },
    check: (values) => (asked ? missing(values, 'password') : {}),
    send: ({ password = '' }) => send(password),
  });
  const label = t('password.current');
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack>
        <ProblemSummary form={form} labels={{ password: label }} />
        <Text>{text}</Text>
        {asked && <SecretField form={form} name="password" label={label} autoComplete="current-password" required />}
        <Group>
          <Button type="submit" {...(danger ? { color: 'danger' } : {})} loading={form.busy}>
            {act}
          </Button>
          <Button variant="default" onClick={cancel}>
            {t('common:cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
