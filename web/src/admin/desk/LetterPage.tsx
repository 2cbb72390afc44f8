import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { mailLetterQuery } from '../../api/desk';
import { Found } from '../../app/Found';
import { Facts } from '../../kit/Facts';
import { Section } from '../../kit/Section';
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
  return (
    <Found query={letter} title={letter.data?.subject ?? t('mail')} back={{ to: '/admin/mail', label: t('mail') }}>
      {({ to, from, at, unsubscribe, text, html }) => (
        <>
          <Section>
            <Facts
              facts={[
                { label: t('mail.to'), value: to },
                { label: t('mail.from'), value: from },
                { label: t('mail.at'), value: <Exactly at={at} /> },
                unsubscribe ? { label: 'List-Unsubscribe', value: unsubscribe } : null,
              ]}
            />
          </Section>
          <Section title={t('mail.text')}>
            <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{text}</Text>
          </Section>
          <Section title={t('mail.page')}>
            <iframe
              title={t('mail.page')}
              sandbox=""
              srcDoc={html}
              style={{ width: '100%', height: 480, border: 0, borderRadius: 8 }}
            />
          </Section>
        </>
      )}
    </Found>
  );
}
