import { Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { ScrollText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { auditQuery } from '../../api/people';
import type { Act } from '../../api/types';
import { LoadMore } from '../../kit/LoadMore';
import { AnchorLink } from '../../kit/links';
import { Empty, Failed, Waiting } from '../../kit/States';
import { When } from '../../kit/When';

/** What was done, by whom and why, the newest first. */
export function Acts({ subject }: { subject?: string }) {
  const { t } = useTranslation('admin');
  const acts = useInfiniteQuery(auditQuery(subject));
  const items = acts.data?.pages.flatMap((page) => page.items) ?? [];
  if (acts.isPending) return <Waiting rows={3} height={60} />;
  if (acts.isError && items.length === 0) return <Failed error={acts.error} retry={() => void acts.refetch()} />;
  if (items.length === 0) return <Empty icon={ScrollText} title={t('audit.none')} text={t('audit.noneText')} />;
  return (
    <Stack>
      <Stack component="ol" gap="md" p={0} m={0} style={{ listStyle: 'none' }}>
        {items.map((act) => (
          <Line key={act.n} act={act} linked={subject === undefined} />
        ))}
      </Stack>
      <LoadMore query={acts} />
    </Stack>
  );
}

function Line({ act, linked }: { act: Act; linked: boolean }) {
  const { t, i18n } = useTranslation('admin');
  const name = `admin:act.${act.act}`;
  const user = act.subject.startsWith('user:') ? act.subject.slice('user:'.length) : undefined;
  return (
    <li>
      <Text fw={600}>
        {i18n.exists(name) ? (i18n.t as (key: string) => string)(name) : act.act}
        {linked && user && (
          <>
            {' · '}
            <AnchorLink to="/admin/users/$id" params={{ id: user }}>
              {act.subject}
            </AnchorLink>
          </>
        )}
      </Text>
      <Text>{act.reason ?? t('audit.erased')}</Text>
      <Text size="sm" c="dimmed">
        {act.username ? `@${act.username}` : t('audit.console')} · <When at={act.at} />
      </Text>
    </li>
  );
}
