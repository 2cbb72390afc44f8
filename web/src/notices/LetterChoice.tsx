import { Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { chooseLetters, lettersQuery } from '../api/privacy';

/** Whether notices also come as letters. */
export function LetterChoice() {
  const { t } = useTranslation('notices');
  const wanted = useQuery(lettersQuery());
  if (!wanted.isSuccess) return null;
  return (
    <Checkbox
      label={t('letters')}
      checked={wanted.data.letters}
      onChange={(event) => void chooseLetters(event.currentTarget.checked)}
    />
  );
}
