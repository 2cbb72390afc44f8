import { Button, Code, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { grantsQuery, permissionsQuery, revokePermission, givePermissions } from '../../api/people';
import { useMe } from '../../api/session';
import type { Grant, UserAdmin } from '../../api/types';
import { missing } from '../../kit/checks';
import { ConfirmButton } from '../../kit/ConfirmButton';
import { ChoiceField, TextField } from '../../kit/fields';
import { ProblemSummary } from '../../kit/ProblemSummary';
import { useProblemText } from '../../kit/problemText';
import { Failed, Waiting } from '../../kit/States';
import { useForm } from '../../kit/useForm';
import { Exactly, When } from '../../kit/When';

const DAY = 86_400_000;
const SPANS = { week: 7 * DAY, month: 30 * DAY } as const;

/** What somebody may do beside their roles, by whom and since when. */
export function Grants({ user }: { user: UserAdmin }) {
  const { t } = useTranslation('admin');
  const me = useMe();
  const grants = useQuery(grantsQuery(user.id));
  if (grants.isPending) return <Waiting rows={1} height={60} />;
  if (grants.isError) return <Failed error={grants.error} retry={() => void grants.refetch()} />;
  const { items } = grants.data;
  const manages = me !== undefined && me.id !== user.id && me.permissions.includes('identity.manage-roles');
  return (
    <Stack>
      {items.length === 0 ? (
        <Text>{t('grants.none')}</Text>
      ) : (
        <Stack component="ul" gap="md" p={0} m={0} style={{ listStyle: 'none' }}>
          {items.map((grant) => (
            <Line key={grant.permission} user={user} grant={grant} revocable={manages} />
          ))}
        </Stack>
      )}
      {manages && <GiveForm user={user} granted={items.map(({ permission }) => permission)} held={me.permissions} />}
    </Stack>
  );
}

function Line({ user, grant, revocable }: { user: UserAdmin; grant: Grant; revocable: boolean }) {
  const { t } = useTranslation('admin');
  const problemText = useProblemText();
  const [problem, setProblem] = useState<unknown>();
  return (
    <Group component="li" justify="space-between" align="flex-start" gap="sm">
      <div style={{ minWidth: 0 }}>
        <Code style={{ overflowWrap: 'anywhere' }}>{grant.permission}</Code>
        {grant.reason && <Text style={{ overflowWrap: 'anywhere' }}>{grant.reason}</Text>}
        <Text size="sm" c="dimmed">
          @{grant.giver} · <When at={grant.at} />
          {grant.expiresAt && (
            <>
              {' · '}
              {t('user.until')} <Exactly at={grant.expiresAt} />
            </>
          )}
        </Text>
        {problem !== undefined && (
          <Text c="danger" role="alert">
            {problemText(problem)}
          </Text>
        )}
      </div>
      {revocable && (
        <ConfirmButton
          variant="default"
          label={t('grants.revoke', { name: grant.permission })}
          consequence={t('grants.revokeText')}
          act={() => revokePermission(user.id, grant.permission).catch(setProblem)}
        />
      )}
    </Group>
  );
}

function endOf(span: string): string | undefined {
  const length = SPANS[span as keyof typeof SPANS] as number | undefined;
  return length === undefined ? undefined : new Date(Date.now() + length).toISOString();
}

type GiveProps = { user: UserAdmin; granted: string[]; held: string[] };

/** Offers what the giver has and the other one was not given; several at once where they belong together. */
function GiveForm({ user, granted, held }: GiveProps) {
  const { t } = useTranslation(['admin', 'common']);
  const known = useQuery(permissionsQuery());
  const [done, setDone] = useState(false);
  const free = (name: string) => held.includes(name) && !granted.includes(name);
  const bundles = (known.data?.bundles ?? []).map(({ name, permissions }) => ({
    value: permissions.filter(free).join(' '),
    label: t('grants.bundle', { name }),
  }));
  const single = (known.data?.items ?? [])
    .map(({ name }) => ({ value: name, label: name }))
    .filter((one) => free(one.value));
  const form = useForm({
    initial: { permissions: '', span: 'ever', reason: '' },
    check: (values) => missing(values, 'permissions'),
    send: async ({ permissions = '', span = '', reason = '' }) => {
      await givePermissions(user.id, permissions.split(' '), reason.trim(), endOf(span));
      form.replace({ permissions: '', span, reason: '' });
      setDone(true);
    },
  });
  const labels = { permissions: t('grants.permission'), expiresAt: t('grants.for'), reason: t('user.reason') };
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack>
        <ProblemSummary form={form} labels={labels} />
        <ChoiceField
          form={form}
          name="permissions"
          label={labels.permissions}
          required
          choices={[
            { value: '', label: t('common:form.choose') },
            ...bundles.filter(({ value }) => value.includes(' ')),
            ...single,
          ]}
        />
        <ChoiceField
          form={form}
          name="span"
          label={labels.expiresAt}
          choices={[
            { value: 'ever', label: t('grants.for.ever') },
            { value: 'week', label: t('user.lock.week') },
            { value: 'month', label: t('user.lock.month') },
          ]}
        />
        <TextField form={form} name="reason" label={labels.reason} help={t('user.reason.help')} maxLength={500} />
        <Group>
          <Button type="submit" variant="default" loading={form.busy}>
            {t('grants.give')}
          </Button>
          <span role="status">{done && t('user.saved')}</span>
        </Group>
      </Stack>
    </form>
  );
}
