import { Alert, Button, FileButton, Group, Progress, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hidePicture, showPicture } from '../api/friends';
import { uploadPicture } from '../api/upload';
import { useProblemText } from '../kit/problemText';
import { Act } from './Act';
import { Portrait } from './Portrait';

/** The picture beside one's name: chosen, sent, taken away. */
export function Picture({ displayName, avatar }: { displayName: string; avatar: string | null }) {
  const { t } = useTranslation('people');
  const text = useProblemText();
  const [part, setPart] = useState<number>();
  const [problem, setProblem] = useState<unknown>();
  const send = async (file: File) => {
    setProblem(undefined);
    setPart(0);
    try {
      await showPicture(await uploadPicture(file, setPart));
    } catch (reason) {
      setProblem(reason);
    } finally {
      setPart(undefined);
    }
  };
  return (
    <Stack gap="sm">
      <Group>
        <Portrait user={{ displayName, avatar }} size={96} />
        <FileButton
          accept="image/jpeg,image/png,image/webp"
          onChange={(file) => {
            if (file) void send(file);
          }}
          inputProps={{ 'aria-label': t('edit.choose') }}
        >
          {(button) => (
            <Button {...button} variant="default" loading={part !== undefined}>
              {t('edit.choose')}
            </Button>
          )}
        </FileButton>
        {avatar && (
          <Act variant="default" act={hidePicture}>
            {t('edit.remove')}
          </Act>
        )}
      </Group>
      {part !== undefined && <Progress value={part * 100} aria-label={t('edit.progress')} />}
      {problem !== undefined && (
        <Alert variant="light" color="danger" role="alert">
          {text(problem)}
        </Alert>
      )}
      <Text size="sm" c="dimmed">
        {t('edit.pictureHelp')}
      </Text>
    </Stack>
  );
}
