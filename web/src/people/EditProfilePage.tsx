import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { myProfileQuery, saveMyProfile } from '../api/friends';
import type { Audience, Me, MyProfile } from '../api/types';
import { FailedPage } from '../app/fallbacks';
import { SignedIn } from '../app/SignedIn';
import { LongTextField, ChoiceField } from '../kit/fields';
import page from '../kit/kit.module.css';
import { Page } from '../kit/Page';
import { ProblemSummary } from '../kit/ProblemSummary';
import { Section } from '../kit/Section';
import { Waiting } from '../kit/States';
import { type Form, useForm } from '../kit/useForm';
import { Picture } from './Picture';

const AUDIENCES = ['EVERYBODY', 'FRIENDS', 'NOBODY'] as const;

/** What one tells of oneself, and to whom. */
export function EditProfilePage() {
  const { t } = useTranslation('people');
  return <SignedIn title={t('edit.title')}>{(me) => <Loaded me={me} />}</SignedIn>;
}

function Loaded({ me }: { me: Me }) {
  const { t } = useTranslation(['people', 'identity']);
  const profile = useQuery(myProfileQuery());
  if (profile.isError) return <FailedPage error={profile.error} retry={() => void profile.refetch()} />;
  if (!profile.data) {
    return (
      <div className={page.page}>
        <Waiting />
      </div>
    );
  }
  return (
    <Page title={t('edit.title')} width="narrow" back={{ to: '/me', label: t('identity:me.title') }}>
      <Section title={t('edit.picture')}>
        <Picture displayName={me.displayName} avatar={profile.data.avatar ?? null} />
      </Section>
      <Words profile={profile.data} />
    </Page>
  );
}

function Words({ profile }: { profile: MyProfile }) {
  const { t } = useTranslation(['people', 'common']);
  const [saved, setSaved] = useState(false);
  const form = useForm({
    initial: {
      bio: profile.bio,
      links: profile.links.join('\n'),
      bioSeenBy: profile.privacy.bio,
      linksSeenBy: profile.privacy.links,
      friends: profile.privacy.friends,
      search: profile.privacy.search,
      requests: profile.privacy.requests,
    },
    send: async (values) => {
      setSaved(false);
      await saveMyProfile(profile.version, {
        bio: values.bio ?? '',
        links: lines(values.links ?? ''),
        privacy: {
          bio: audience(values.bioSeenBy ?? ''),
          links: audience(values.linksSeenBy ?? ''),
          friends: audience(values.friends ?? ''),
          search: audience(values.search ?? ''),
          requests: audience(values.requests ?? ''),
        },
      });
      setSaved(true);
    },
  });
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack gap="lg">
        <ProblemSummary form={form} labels={{ bio: t('edit.bio'), links: t('edit.links') }} />
        <Section title={t('bio')}>
          <LongTextField form={form} name="bio" label={t('edit.bio')} help={t('edit.bioHelp')} maxLength={500} />
          <LongTextField form={form} name="links" label={t('edit.links')} help={t('edit.linksHelp')} maxLength={1100} />
        </Section>
        <Section title={t('edit.privacy')}>
          <Choice form={form} name="bioSeenBy" label={t('privacy.bio')} />
          <Choice form={form} name="linksSeenBy" label={t('privacy.links')} />
          <Choice form={form} name="friends" label={t('privacy.friends')} />
          <Choice form={form} name="search" label={t('privacy.search')} />
          <Choice form={form} name="requests" label={t('privacy.requests')} among={['EVERYBODY', 'NOBODY']} />
        </Section>
        <Group>
          <Button type="submit" loading={form.busy}>
            {t('common:save')}
          </Button>
          <Text role="status" c="var(--fg-success)">
            {saved && t('common:saved')}
          </Text>
        </Group>
      </Stack>
    </form>
  );
}

type ChoiceProps = { form: Form; name: string; label: string; among?: readonly Audience[] };

function Choice({ form, name, label, among = AUDIENCES }: ChoiceProps) {
  const { t } = useTranslation('people');
  return (
    <ChoiceField
      form={form}
      name={name}
      label={label}
      choices={among.map((value) => ({ value, label: t(`privacy.${value}`) }))}
    />
  );
}

function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function audience(text: string): Audience {
  return AUDIENCES.find((one) => one === text) ?? 'NOBODY';
}
