import { Anchor, Button, FileInput, List, Paper, Radio, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { importsQuery, startImport, templateUrl } from '../api/market';
import type { ImportMode } from '../api/types';
import { unless } from '../kit/checks';
import { LoadMore } from '../kit/LoadMore';
import { Page } from '../kit/Page';
import { ProblemSummary } from '../kit/ProblemSummary';
import { useFieldText } from '../kit/problemText';
import { useForm } from '../kit/useForm';
import { When } from '../kit/When';
import { CategoryChoice } from './CategoryChoice';
import { Sellers } from './Sellers';
import { AnchorLink } from '../kit/links';

const MODES: ImportMode[] = ['keep-good', 'all-or-nothing'];

export function ImportPage() {
  const { t } = useTranslation('sell');
  return (
    <Sellers title={t('import')}>
      <Page title={t('import')} width="narrow" back={{ to: '/sell/lots', label: t('import.back') }}>
        <Upload />
        <Earlier />
      </Page>
    </Sellers>
  );
}

function Upload() {
  const { t } = useTranslation('sell');
  const navigate = useNavigate();
  const fieldText = useFieldText();
  const [category, setCategory] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const [mode, setMode] = useState<ImportMode>('keep-good');
  const form = useForm({
    initial: {},
    check: () => unless(file !== null, 'file', 'file'),
    send: async () => {
      if (!file) return;
      const job = await startImport(file, mode, category);
      await navigate({ to: '/sell/import/$id', params: { id: job.id } });
    },
  });
  return (
    <Paper p="md">
      <form onSubmit={form.submit} noValidate>
        <Stack>
          <ProblemSummary form={form} labels={{ file: t('import.file') }} />
          <Text>{t('import.text')}</Text>
          <CategoryChoice category={category} choose={setCategory} optional />
          {category && (
            <Anchor href={templateUrl(category)} download>
              {t('import.template')}
            </Anchor>
          )}
          <FileInput
            label={t('import.file')}
            description={t('import.fileHelp')}
            placeholder={t('import.choose')}
            accept=".csv,text/csv"
            value={file}
            onChange={setFile}
            error={fieldText(form.errors.file)}
            clearable
          />
          <Radio.Group
            label={t('import.mode')}
            value={mode}
            onChange={(value) => setMode(MODES.find((one) => one === value) ?? 'keep-good')}
          >
            <Stack gap={0} mt="xs">
              {MODES.map((one) => (
                <Radio key={one} value={one} label={t(`import.mode.${one}`)} />
              ))}
            </Stack>
          </Radio.Group>
          <Button type="submit" loading={form.busy}>
            {t('import.go')}
          </Button>
        </Stack>
      </form>
    </Paper>
  );
}

/** Imports can be left and found again. */
function Earlier() {
  const { t } = useTranslation('sell');
  const jobs = useInfiniteQuery(importsQuery());
  const items = jobs.data?.pages.flatMap((page) => page.items) ?? [];
  if (items.length === 0) return null;
  return (
    <section>
      <Title order={2} size="h3" mb="xs">
        {t('import.earlier')}
      </Title>
      <List spacing="xs">
        {items.map((job) => (
          <List.Item key={job.id}>
            <AnchorLink to="/sell/import/$id" params={{ id: job.id }} underline="always">
              {job.fileName}
            </AnchorLink>{' '}
            <Text span size="sm" c="dimmed">
              {t(`import.state.${job.state}`)} · {t('import.made', { n: job.created })} · <When at={job.createdAt} />
            </Text>
          </List.Item>
        ))}
      </List>
      <LoadMore query={jobs} />
    </section>
  );
}
