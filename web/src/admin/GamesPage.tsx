import { Button, Group, Paper, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { ChevronRight, Gamepad2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { adminGamesQuery } from '../api/admin';
import { useLanguage } from '../app/i18n';
import { NavLinkTo } from '../kit/NavLinkTo';
import { LoadMore } from '../kit/LoadMore';
import { Page } from '../kit/Page';
import { Sheet } from '../kit/Sheet';
import { Empty, Failed, Waiting } from '../kit/States';
import { GameForm } from './GameForm';
import { Keepers } from './parts';

export function AdminGamesPage() {
  const { t } = useTranslation('admin');
  return (
    <Keepers title={t('games')}>
      <Games />
    </Keepers>
  );
}

function Games() {
  const { t } = useTranslation(['admin', 'market']);
  const language = useLanguage();
  const navigate = useNavigate();
  const [adding, form] = useDisclosure(false);
  const games = useInfiniteQuery(adminGamesQuery());
  const items = games.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title={t('games')} width="narrow" beside={<Button onClick={form.open}>{t('games.add')}</Button>}>
      {games.isPending && <Waiting rows={6} height={52} />}
      {games.isError && items.length === 0 && <Failed error={games.error} retry={() => void games.refetch()} />}
      {games.isSuccess && items.length === 0 && (
        <Empty icon={Gamepad2} title={t('games.none')} text={t('games.noneText')} />
      )}
      {items.length > 0 && (
        <Paper>
          {items.map((game) => (
            <NavLinkTo
              key={game.id}
              to="/admin/games/$id"
              params={{ id: game.id }}
              mih={52}
              label={game.name[language]}
              rightSection={
                <Group gap="xs" wrap="nowrap">
                  <Text span size="sm" c="dimmed">
                    {game.active ? t('market:lots', { n: game.lots }) : t('hidden')}
                  </Text>
                  <ChevronRight size={18} aria-hidden />
                </Group>
              }
            />
          ))}
        </Paper>
      )}
      <LoadMore query={games} />
      <Sheet title={t('games.add')} opened={adding} close={form.close}>
        <GameForm saved={(game) => void navigate({ to: '/admin/games/$id', params: { id: game.id } })} />
      </Sheet>
    </Page>
  );
}
