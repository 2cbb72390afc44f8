import { Button, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Bell } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { markRead, noticesQuery } from '../api/notices';
import type { Notice } from '../api/types';
import { SignedIn } from '../app/SignedIn';
import { isOurs } from '../identity/next';
import { LoadMore } from '../kit/LoadMore';
import { Page } from '../kit/Page';
import { Empty, Failed, Waiting } from '../kit/States';
import { When } from '../kit/When';
import { LetterChoice } from './LetterChoice';
import classes from './notices.module.css';

export function NoticesPage() {
  const { t } = useTranslation('notices');
  return <SignedIn title={t('title')}>{() => <Notices />}</SignedIn>;
}

function Notices() {
  const { t } = useTranslation('notices');
  const notices = useInfiniteQuery({ ...noticesQuery(), refetchInterval: 60_000 });
  const items = notices.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page
      title={t('title')}
      width="narrow"
      beside={
        items.some(({ read }) => !read) && (
          <Button variant="default" onClick={() => void markRead({ all: true })}>
            {t('readAll')}
          </Button>
        )
      }
    >
      {notices.isPending && <Waiting rows={5} height={84} />}
      {notices.isError && items.length === 0 && <Failed error={notices.error} retry={() => void notices.refetch()} />}
      {notices.isSuccess && items.length === 0 && <Empty icon={Bell} title={t('none')} text={t('noneText')} />}
      <Stack gap="xs" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
        {items.map((notice) => (
          <NoticeLine key={notice.id} notice={notice} />
        ))}
      </Stack>
      <LoadMore query={notices} />
      <LetterChoice />
    </Page>
  );
}

function NoticeLine({ notice }: { notice: Notice }) {
  const { t } = useTranslation('notices');
  const navigate = useNavigate();
  const { link } = notice;
  const open = () => {
    if (!notice.read) void markRead({ ids: [notice.id] });
    if (link && isOurs(link)) void navigate({ href: link });
  };
  return (
    <li>
      <button type="button" className={classes.notice} data-read={notice.read} onClick={open}>
        <span className={classes.head}>
          <Text span fw={notice.read ? 500 : 650}>
            {notice.title}
          </Text>
          {!notice.read && <span className={classes.fresh}>{t('new')}</span>}
        </span>
        <Text span>{notice.body}</Text>
        <Text span size="sm" c="dimmed">
          <When at={notice.at} />
        </Text>
      </button>
    </li>
  );
}
