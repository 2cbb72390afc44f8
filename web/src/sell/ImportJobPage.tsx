import { Alert, Group, Progress, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { importQuery } from '../api/market';
import { refetch } from '../api/query';
import type { ImportJob } from '../api/types';
import { FailedPage } from '../app/fallbacks';
import { Page } from '../kit/Page';
import { useFieldText } from '../kit/problemText';
import { Waiting } from '../kit/States';
import classes from './sell.module.css';
import { Sellers } from './Sellers';
import { ButtonLink } from '../kit/links';

const running = (job: ImportJob | undefined) => job?.state === 'QUEUED' || job?.state === 'RUNNING';

export function ImportJobPage() {
  const { t } = useTranslation('sell');
  return (
    <Sellers title={t('import')}>
      <Job />
    </Sellers>
  );
}

function Job() {
  const { t } = useTranslation('sell');
  const { id } = useParams({ from: '/sell/import/$id' });
  const job = useQuery({
    ...importQuery(id),
    refetchInterval: (query) => (running(query.state.data) ? 1_000 : false),
  });
  const done = job.data?.state === 'DONE';
  useEffect(() => {
    if (done) void refetch('/market/lots', '/market/imports?');
  }, [done]);
  if (job.isError && !job.data) return <FailedPage error={job.error} retry={() => void job.refetch()} />;
  return (
    <Page title={job.data?.fileName ?? t('import')} width="narrow" back={{ to: '/sell/import', label: t('import') }}>
      {job.data ? <Progressing job={job.data} /> : <Waiting rows={2} />}
    </Page>
  );
}

function Progressing({ job }: { job: ImportJob }) {
  const { t } = useTranslation(['sell', 'common']);
  const colors = { QUEUED: 'info', RUNNING: 'info', DONE: 'success', FAILED: 'danger' } as const;
  const percent = job.total === 0 ? 0 : Math.round((100 * job.done) / job.total);
  return (
    <Stack>
      <Alert variant="light" color={colors[job.state]} role="status" title={t(`import.state.${job.state}`)}>
        <Text c="var(--fg-text)">
          {t('import.rows', { done: job.done, total: job.total })} {t('import.made', { n: job.created })}
        </Text>
      </Alert>
      {running(job) && (
        <>
          <Progress value={percent} color="var(--fg-primary)" aria-label={t('import')} />
          <Text size="sm" c="dimmed">
            {t('import.leave')}
          </Text>
        </>
      )}
      {!!job.errors?.length && <Errors errors={job.errors} />}
      {!running(job) && (
        <Group>
          <ButtonLink to="/sell/lots">{t('common:nav.lots')}</ButtonLink>
          <ButtonLink to="/sell/import" variant="default">
            {t('import.another')}
          </ButtonLink>
        </Group>
      )}
    </Stack>
  );
}

function Errors({ errors }: { errors: NonNullable<ImportJob['errors']> }) {
  const { t } = useTranslation('sell');
  const fieldText = useFieldText();
  return (
    <section>
      <Title order={2} size="h3" mb="xs">
        {t('import.errors', { n: errors.length })}
      </Title>
      <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('import.errors', { n: errors.length })}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('import.line')}</Table.Th>
              <Table.Th scope="col">{t('import.column')}</Table.Th>
              <Table.Th scope="col">{t('import.why')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {errors.flatMap(({ line, fields }) =>
              fields.map((field, index) => (
                <Table.Tr key={`${line}-${field.path}-${index}`}>
                  <Table.Td>{line}</Table.Td>
                  <Table.Td>{field.path}</Table.Td>
                  <Table.Td>{fieldText(field)}</Table.Td>
                </Table.Tr>
              )),
            )}
          </Table.Tbody>
        </Table>
      </div>
    </section>
  );
}
