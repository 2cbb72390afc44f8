import { Button, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { missing } from '../../kit/checks';
import { TextField } from '../../kit/fields';
import { ProblemSummary } from '../../kit/ProblemSummary';
import { useForm } from '../../kit/useForm';

type Props = {
  label: string;
  help: string;
  act: string;
  send: (code: string) => Promise<unknown>;
  cancel?: () => void;
};

/** Asks for one code. */
export function CodeForm({ label, help, act, send, cancel }: Props) {
  const { t } = useTranslation();
  const form = useForm({
    initial: { code: '' },
    check: (values) => missing(values, 'code'),
    send: ({ code = '' }) => send(code.trim()),
  });
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack>
        <ProblemSummary form={form} labels={{ code: label }} />
        <TextField form={form} name="code" label={label} help={help} autoComplete="one-time-code" required />
        <Group>
          <Button type="submit" loading={form.busy}>
            {act}
          </Button>
          {cancel && (
            <Button variant="default" onClick={cancel}>
              {t('cancel')}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}
