import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { link, sitesQuery, unlink, waysQuery } from '../../api/ways';
import type { Way } from '../../api/types';
import { missing } from '../../kit/checks';
import { SecretField } from '../../kit/fields';
import { ProblemSummary } from '../../kit/ProblemSummary';
import { Failed, Waiting } from '../../kit/States';
import { useForm } from '../../kit/useForm';
import { When } from '../../kit/When';

/** The ways into one's account beside the password, and more of them. */
export function Ways() {
  const { t } = useTranslation('identity');
  const ways = useQuery(waysQuery());
  const sites = useQuery(sitesQuery).data?.items ?? [];
  const [adding, setAdding] = useState('');
  if (ways.isPending) return <Waiting rows={1} height={52} />;
  if (ways.isError) return <Failed error={ways.error} retry={() => void ways.refetch()} />;
  const { items, password } = ways.data;
  const chosen = sites.find(({ provider }) => provider === adding);
  return (
    <Stack>
      {items.length === 0 ? (
        <Text>{t('ways.none')}</Text>
      ) : (
        <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
          {items.map((way) => (
            <OneWay
              key={way.id}
              way={way}
              title={sites.find((site) => site.provider === way.provider)?.title}
              password={password}
            />
          ))}
        </Stack>
      )}
      {chosen ? (
        <Adding provider={chosen.provider} title={chosen.title} password={password} cancel={() => setAdding('')} />
      ) : (
        <Group gap="xs">
          {sites.map(({ provider, title }) => (
            <Button key={provider} variant="default" onClick={() => setAdding(provider)}>
              {t('ways.add', { title })}
            </Button>
          ))}
        </Group>
      )}
    </Stack>
  );
}

type OneWayProps = { way: Way; title?: string | undefined; password: boolean };

function OneWay({ way, title = way.provider.toUpperCase(), password }: OneWayProps) {
  const { t } = useTranslation('identity');
  const [removing, setRemoving] = useState(false);
  return (
    <li>
      <Stack gap="xs">
        <Group justify="space-between" wrap="nowrap">
          <Group gap="sm" wrap="nowrap">
            <KeyRound size={20} aria-hidden />
            <div>
              <Text style={{ overflowWrap: 'anywhere' }}>
                {title} · {way.name}
              </Text>
              <Text size="sm" c="dimmed">
                {t('ways.since')} <When at={way.linkedAt} />
              </Text>
            </div>
          </Group>
          {!removing && (
            <Button variant="default" onClick={() => setRemoving(true)} aria-label={t('ways.removeThis', { title })}>
              {t('ways.remove')}
            </Button>
          )}
        </Group>
        {removing && <Removing way={way} title={title} password={password} cancel={() => setRemoving(false)} />}
      </Stack>
    </li>
  );
}

type RemovingProps = { way: Way; title: string; password: boolean; cancel: () => void };

/** Asks for the password, where there is one, before a way in is gone. */
function Removing({ way, title, password: asked, cancel }: RemovingProps) {
  const { t } = useTranslation(['identity', 'common']);
  const form = useForm({
    initial: { password: '' },
    check: (values) => (asked ? missing(values, 'password') : {}),
    send: ({ password = '' }) => unlink(way.id, password),
  });
  const label = t('password.current');
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack>
        <ProblemSummary form={form} labels={{ password: label }} />
        <Text>{t('ways.removeText', { title })}</Text>
        {asked && <SecretField form={form} name="password" label={label} autoComplete="current-password" required />}
        <Group>
          <Button type="submit" color="danger" loading={form.busy}>
            {t('ways.removeThis', { title })}
          </Button>
          <Button variant="default" onClick={cancel}>
            {t('common:cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

type AddingProps = { provider: string; title: string; password: boolean; cancel: () => void };

/** Asks for the password, where there is one, and goes to the other site. */
function Adding({ provider, title, password: asked, cancel }: AddingProps) {
  const { t } = useTranslation(['identity', 'common']);
  const form = useForm({
    initial: { password: '' },
    check: (values) => (asked ? missing(values, 'password') : {}),
    send: ({ password = '' }) => link(provider, password),
  });
  const label = t('password.current');
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack>
        <ProblemSummary form={form} labels={{ password: label }} />
        <Text>{t('ways.addText', { title })}</Text>
        {asked && <SecretField form={form} name="password" label={label} autoComplete="current-password" required />}
        <Group>
          <Button type="submit" loading={form.busy}>
            {t('ways.goTo', { title })}
          </Button>
          <Button variant="default" onClick={cancel}>
            {t('common:cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
