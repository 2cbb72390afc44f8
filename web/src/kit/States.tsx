import { Alert, Button, Skeleton, Stack, Text, Title } from '@mantine/core';
import { CircleAlert, CloudOff, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../api/problem';
import classes from './kit.module.css';
import { useProblemText } from './problemText';

type EmptyProps = { icon: LucideIcon; title: string; text?: string; action?: ReactNode };

/** Nothing is here yet, and what to do about it. */
export function Empty({ icon: Icon, title, text, action }: EmptyProps) {
  return (
    <div className={classes.empty}>
      <div className={classes.picture}>
        <Icon size={40} strokeWidth={1.5} aria-hidden />
      </div>
      <Title order={2} size="h3">
        {title}
      </Title>
      {text && (
        <Text c="dimmed" maw={420}>
          {text}
        </Text>
      )}
      {action}
    </div>
  );
}

/** Something could not be read: what happened and a way to try again. */
export function Failed({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t } = useTranslation();
  const text = useProblemText();
  const offline = isProblem(error) && error.status === 0;
  return (
    <Alert
      variant="light"
      color="danger"
      icon={offline ? <CloudOff aria-hidden /> : <CircleAlert aria-hidden />}
      title={offline ? t('offline.title') : t('failed.title')}
      role="alert"
    >
      <Stack gap="sm" align="flex-start">
        <Text c="var(--fg-text)">{text(error)}</Text>
        {isProblem(error) && error.requestId && (
          <Text size="sm" c="dimmed">
            {t('failed.request', { id: error.requestId })}
          </Text>
        )}
        {retry && (
          <Button variant="outline" color="danger" onClick={retry}>
            {t('retry')}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}

/** Rows of the size of what is coming. */
export function Waiting({ rows = 5, height = 64 }: { rows?: number; height?: number }) {
  const { t } = useTranslation();
  return (
    <Stack gap="xs" role="status" aria-label={t('loading')}>
      {Array.from({ length: rows }, (_, i) => (
        <Skeleton key={i} height={height} />
      ))}
    </Stack>
  );
}
