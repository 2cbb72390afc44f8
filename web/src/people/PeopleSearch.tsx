import { Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Search } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { foundQuery } from '../api/friends';
import { Failed } from '../kit/States';
import { PersonList, PersonRow } from './PersonRow';

const FEWEST_LETTERS = 2;

/** Looks for people while one writes. */
export function PeopleSearch() {
  const { t } = useTranslation('people');
  const [words, setWords] = useState('');
  const [asked] = useDebouncedValue(words.trim(), 250);
  const enough = asked.length >= FEWEST_LETTERS;
  const found = useQuery({ ...foundQuery(asked), enabled: enough, placeholderData: keepPreviousData });
  const items = enough ? (found.data?.items ?? []) : [];
  return (
    <Stack role="search" aria-label={t('search.label')}>
      <TextInput
        type="search"
        label={t('search.label')}
        description={t('search.help')}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        leftSection={<Search size={18} aria-hidden />}
        maxLength={60}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <div role="status">
        {enough && found.isSuccess && items.length === 0 && (
          <>
            <Text fw={600}>{t('search.none')}</Text>
            <Text c="dimmed">{t('search.noneText')}</Text>
          </>
        )}
      </div>
      {enough && found.isError && <Failed error={found.error} retry={() => void found.refetch()} />}
      {items.length > 0 && (
        <PersonList>
          {items.map((person) => (
            <PersonRow key={person.id} person={person} />
          ))}
        </PersonList>
      )}
    </Stack>
  );
}
