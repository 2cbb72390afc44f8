import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { appeal } from '../../api/privacy';
import { missing } from '../../kit/checks';
import { LongTextField } from '../../kit/fields';
import { ProblemSummary } from '../../kit/ProblemSummary';
import { useForm } from '../../kit/useForm';

/** What somebody can say who is kept out, and has a token for it, or who is frozen. */
export function AppealForm({ token }: { token?: string }) {
  const { t } = useTranslation('privacy');
  const [sent, setSent] = useState(false);
  const form = useForm({
    initial: { text: '' },
    check: (values) => missing(values, 'text'),
    send: async ({ text = '' }) => {
      await appeal(token, text.trim());
      setSent(true);
    },
  });
  return (
    <Paper p="lg" component="section">
      <Stack>
        <Title order={2} size="h3">
          {t(token === undefined ? 'appeal.frozen' : 'appeal.title')}
        </Title>
        {sent ? (
          <Text role="status">{t('appeal.sent')}</Text>
        ) : (
          <form onSubmit={form.submit} noValidate>
            <Stack>
              <Text>{t(token === undefined ? 'appeal.frozenHelp' : 'appeal.help')}</Text>
              <ProblemSummary form={form} labels={{ text: t('appeal.text') }} />
              <LongTextField form={form} name="text" label={t('appeal.text')} rows={5} maxLength={2000} required />
              <Group>
                <Button type="submit" loading={form.busy}>
                  {t('appeal.send')}
                </Button>
              </Group>
            </Stack>
          </form>
        )}
      </Stack>
    </Paper>
  );
}
