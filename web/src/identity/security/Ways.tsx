import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { link, offeredQuery, unlink, waysQuery } from '../../api/ways';
import type { OfferedWay, Way } from '../../api/types';
import { Failed, Waiting } from '../../kit/States';
import { When } from '../../kit/When';
import { goToTelegram } from '../../telegram/widget';
import { AskPassword } from '../AskPassword';

const AddWallet = lazy(() => import('../../ton/WalletWay').then((way) => ({ default: way.AddWallet })));

/** The ways into one's account beside the password, and more of them. */
export function Ways() {
  const { t } = useTranslation('identity');
  const ways = useQuery(waysQuery());
  const offered = useQuery(offeredQuery).data?.items ?? [];
  const [adding, setAdding] = useState('');
  if (ways.isPending) return <Waiting rows={1} height={52} />;
  if (ways.isError) return <Failed error={ways.error} retry={() => void ways.refetch()} />;
  const { items, password } = ways.data;
  const chosen = offered.find(({ provider }) => provider === adding);
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
              title={offered.find(({ provider }) => provider === way.provider)?.title}
              password={password}
            />
          ))}
        </Stack>
      )}
      {chosen ? (
        <Adding way={chosen} password={password} done={() => setAdding('')} />
      ) : (
        <Group gap="xs">
          {offered.map(({ provider, title }) => (
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
        {removing && (
          <AskPassword
            text={t('ways.removeText', { title })}
            act={t('ways.removeThis', { title })}
            danger
            asked={password}
            send={(known) => unlink(way.id, known)}
            cancel={() => setRemoving(false)}
          />
        )}
      </Stack>
    </li>
  );
}

type AddingProps = { way: OfferedWay; password: boolean; done: () => void };

/** Asks for the password, where there is one, before or after somebody else vouched for them. */
function Adding({ way: { provider, title, kind, page }, password, done }: AddingProps) {
  const { t } = useTranslation('identity');
  if (kind === 'WALLET') {
    return (
      <Suspense fallback={<Waiting rows={1} height={44} />}>
        <AddWallet title={title} password={password} done={done} />
      </Suspense>
    );
  }
  const widget = kind === 'WIDGET';
  return (
    <AskPassword
      text={t('ways.addText', { title })}
      act={t('ways.goTo', { title })}
      asked={password && !widget}
      send={async (known) => (widget ? goToTelegram(page ?? '', '/me/security', true) : link(provider, known))}
      cancel={done}
    />
  );
}
