import { Button, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { missing } from '../../kit/checks';
import { LongTextField } from '../../kit/fields';
import { ProblemSummary } from '../../kit/ProblemSummary';
import { useForm } from '../../kit/useForm';

type Props = { yes: string; no: string; decide: (yes: boolean, reason: string) => Promise<unknown> };

/** Yes or no to what somebody asked, and why. */
export function DecideForm({ yes, no, decide }: Props) {
  const { t } = useTranslation('desk');
  const form = useForm({
    initial: { reason: '' },
    check: (values) => missing(values, 'reason'),
    send: ({ reason = '' }, button) => decide(button === 'yes', reason.trim()),
  });
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack>
        <ProblemSummary form={form} labels={{ reason: t('reason') }} />
        <LongTextField form={form} name="reason" label={t('reason')} help={t('reason.help')} maxLength={500} required />
        <Group>
          <Button type="submit" value="yes" variant="default" loading={form.busy}>
            {yes}
          </Button>
          <Button type="submit" value="no" variant="outline" color="danger" loading={form.busy}>
            {no}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
