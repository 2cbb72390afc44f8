import { Stack, Text } from '@mantine/core';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../api/problem';
import { Failed, Waiting } from '../kit/States';
import { CodeForm } from './security/CodeForm';

type Props = { enter: (code?: string) => Promise<void>; again: () => void };

/** Signs in by what was proven elsewhere, and asks for the code where the account wants one. */
export function EnterBy({ enter, again }: Props) {
  const { t } = useTranslation(['identity', 'common']);
  const [problem, setProblem] = useState<unknown>();
  const begun = useRef(false);
  const begin = useEffectEvent(() => {
    enter().catch(setProblem);
  });
  useEffect(() => {
    // A proof is taken once.
    if (begun.current) return;
    begun.current = true;
    begin();
  }, []);
  if (problem === undefined) return <Waiting rows={1} height={52} />;
  if (!isProblem(problem, 'identity.second-factor-required')) return <Failed error={problem} retry={again} />;
  return (
    <Stack>
      <Text>{t('ways.factor')}</Text>
      <CodeForm label={t('factor.code')} help={t('factor.code.help')} act={t('common:signIn')} send={enter} />
    </Stack>
  );
}
