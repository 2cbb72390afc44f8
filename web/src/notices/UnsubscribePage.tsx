import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { firstOf } from '../app/search';
import { stopLetters } from '../api/privacy';
import { Page } from '../kit/Page';
import { Failed } from '../kit/States';

/** Where the link in a letter leads that says how to stop such letters. */
export function UnsubscribePage() {
  const { t } = useTranslation('notices');
  const token = firstOf(useSearch({ from: '/unsubscribe' }).token);
  const [stopped, setStopped] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const stop = () => stopLetters(token).then(() => setStopped(true), setFailure);
  return (
    <Page title={t('stop.title')} width="form">
      <Paper p="lg">
        <Stack>
          <div role="status">
            <Text>{stopped ? t('stop.done') : token ? t('stop.text') : t('stop.noToken')}</Text>
          </div>
          {failure !== undefined && <Failed error={failure} />}
          {token && !stopped && (
            <Group>
              <Button onClick={() => void stop()}>{t('stop.do')}</Button>
            </Group>
          )}
        </Stack>
      </Paper>
    </Page>
  );
}
