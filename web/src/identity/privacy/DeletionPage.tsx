import { Paper, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { FileQuestion } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { deletionQuery } from '../../api/privacy';
import { isProblem, Problem } from '../../api/problem';
import { Page } from '../../kit/Page';
import { useProblemText } from '../../kit/problemText';
import { Empty, Failed, Waiting } from '../../kit/States';
import { Exactly } from '../../kit/When';

/** What came of a request for deletion that Facebook passed on; Facebook shows the address to whoever asked. */
export function DeletionPage() {
  const { t } = useTranslation('privacy');
  return (
    <Page title={t('deletion.title')} width="form">
      <Found />
    </Page>
  );
}

function Found() {
  const { t } = useTranslation('privacy');
  const problemText = useProblemText();
  const { code } = useParams({ from: '/deletion/$code' });
  const deletion = useQuery(deletionQuery(code));
  if (deletion.isPending) return <Waiting rows={1} height={80} />;
  if (deletion.isError) {
    return isProblem(deletion.error) && deletion.error.status === 404 ? (
      <Empty icon={FileQuestion} title={t('deletion.unknown')} text={t('deletion.unknownText')} />
    ) : (
      <Failed error={deletion.error} retry={() => void deletion.refetch()} />
    );
  }
  const { state, reason, askedAt } = deletion.data;
  return (
    <Paper p="lg">
      <Stack>
        <Text>{t(`deletion.${state}`)}</Text>
        {reason && <Text fw={600}>{problemText(new Problem(409, { code: reason }))}</Text>}
        <Text size="sm" c="dimmed">
          {t('deletion.asked')} <Exactly at={askedAt} />
        </Text>
      </Stack>
    </Paper>
  );
}
