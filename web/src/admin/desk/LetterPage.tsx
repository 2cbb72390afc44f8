import { Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { mailLetterQuery } from '../../api/desk';
import { isProblem } from '../../api/problem';
import { MissingPage } from '../../app/fallbacks';
import { Facts } from '../../kit/Facts';
import { Page } from '../../kit/Page';
import { Failed, Waiting } from '../../kit/States';
import { Exactly } from '../../kit/When';
import { Keepers } from '../parts';

export function LetterPage() {
  const { t } = useTranslation('desk');
  return (
    <Keepers title={t('mail')} needs="mail.read-letters">
      <Letter />
    </Keepers>
  );
}

/** A letter in both its forms; the page in it stands in a frame where nothing can act. */
function Letter() {
  const { t } = useTranslation('desk');
  const { id } = useParams({ from: '/admin/mail/$id' });
  const letter = useQuery(mailLetterQuery(id));
  if (letter.isError && isProblem(letter.error) && letter.error.status === 404) return <MissingPage />;
  return (
    <Page title={letter.data?.subject ?? t('mail')} width="narrow" back={{ to: '/admin/mail', label: t('mail') }}>
      {letter.isPending && <Waiting rows={3} height={80} />}
      {letter.isError && <Failed error={letter.error} retry={() => void letter.refetch()} />}
      {letter.isSuccess && (
        <>
          <Paper p="md">
            <Facts
              facts={[
                { label: t('mail.to'), value: letter.data.to },
                { label: t('mail.from'), value: letter.data.from },
                { label: t('mail.at'), value: <Exactly at={letter.data.at} /> },
                letter.data.unsubscribe ? { label: 'List-Unsubscribe', value: letter.data.unsubscribe } : null,
              ]}
            />
          </Paper>
          <Paper p="md" component="section">
            <Stack>
              <Title order={2} size="h3">
                {t('mail.text')}
              </Title>
              <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{letter.data.text}</Text>
            </Stack>
          </Paper>
          <Paper p="md" component="section">
            <Stack>
              <Title order={2} size="h3">
                {t('mail.page')}
              </Title>
              <iframe
                title={t('mail.page')}
                sandbox=""
                srcDoc={letter.data.html}
                style={{ width: '100%', height: 480, border: 0, borderRadius: 8 }}
              />
            </Stack>
          </Paper>
        </>
      )}
    </Page>
  );
}
