import { Button, Code, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { claimGuest, guestAddress } from '../../api/ways';
import { TermsLine } from '../../app/TermsLine';
import { ProblemSummary } from '../../kit/ProblemSummary';
import { useForm } from '../../kit/useForm';
import { checkNewcomer } from '../password';
import { NewcomerFields } from '../NewcomerFields';

/** A name, an address and a password, with which a guest stays. */
export function Claim() {
  const { t } = useTranslation(['identity', 'common']);
  const form = useForm({
    initial: { email: '', username: '', password: '' },
    check: checkNewcomer,
    send: ({ email = '', username = '', password = '' }) =>
      claimGuest({ email: email.trim(), username: username.trim(), password }),
  });
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack>
        <Text>{t('guest.text')}</Text>
        <NewcomerFields form={form} />
        <TermsLine />
        <Group>
          <Button type="submit" loading={form.busy}>
            {t('guest.stay')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** A link with which a guest goes on with another device. */
export function AnotherDevice() {
  const { t } = useTranslation('identity');
  const [address, setAddress] = useState('');
  const form = useForm({ initial: {}, send: async () => setAddress(await guestAddress()) });
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack>
        <Text>{t('guest.moveText')}</Text>
        <ProblemSummary form={form} />
        {address && (
          <Code fz="md" role="status" style={{ overflowWrap: 'anywhere', whiteSpace: 'normal' }}>
            {address}
          </Code>
        )}
        <Group>
          <Button type="submit" variant="default" loading={form.busy}>
            {t('guest.link')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
