import { Button, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../kit/fields';
import { ProblemSummary } from '../../kit/ProblemSummary';
import { useForm } from '../../kit/useForm';

type Props = { name: string; agree: () => Promise<unknown>; decline: (answer: string) => Promise<unknown> };

/** The second of two who must agree: whoever declines says why. */
export function AgreeForm({ name, agree, decline }: Props) {
  const { t } = useTranslation('desk');
  const form = useForm({
    initial: { reason: '' },
    send: ({ reason = '' }, button) => (button === 'agree' ? agree() : decline(reason.trim())),
  });
  return (
    <form onSubmit={form.submit} noValidate aria-label={t('agree.title', { name })}>
      <Stack>
        <ProblemSummary form={form} labels={{ reason: t('agree.answer') }} />
        <TextField form={form} name="reason" label={t('agree.answer')} help={t('agree.help')} maxLength={500} />
        <Group>
          <Button type="submit" value="agree" variant="default" loading={form.busy}>
            {t('agree.yes')}
          </Button>
          <Button type="submit" value="decline" variant="outline" color="danger" loading={form.busy}>
            {t('agree.no')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
