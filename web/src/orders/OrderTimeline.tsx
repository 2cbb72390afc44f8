import { Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { timelineQuery } from '../api/orders';
import type { Timeline } from '../api/types';
import { MoneyText } from '../kit/MoneyText';
import { Failed, Waiting } from '../kit/States';
import { When } from '../kit/When';
import classes from './orders.module.css';

/** Events that leave the state as it is. */
const STILL = ['FROZEN', 'CONTINUED'] as const;

/** What happened and how the money moved, in order. */
export function OrderTimeline({ id }: { id: string }) {
  const { t } = useTranslation('orders');
  const timeline = useQuery({ ...timelineQuery(id), refetchInterval: 15_000 });
  return (
    <Paper p="md" component="section">
      <Stack>
        <Title order={2} size="h3">
          {t('timeline')}
        </Title>
        {timeline.isPending && <Waiting rows={3} height={44} />}
        {timeline.isError && <Failed error={timeline.error} retry={() => void timeline.refetch()} />}
        {timeline.data && <Events events={timeline.data.events} />}
        {timeline.data && timeline.data.money.length > 0 && (
          <>
            <Title order={2} size="h3">
              {t('timeline.money')}
            </Title>
            <MoneyMoves money={timeline.data.money} />
          </>
        )}
      </Stack>
    </Paper>
  );
}

function Events({ events }: Pick<Timeline, 'events'>) {
  const { t } = useTranslation('orders');
  return (
    <ol className={classes.events}>
      {events.map((event) => (
        <li key={event.n} className={classes.event}>
          <Text>{t(`became.${STILL.find((type) => type === event.type) ?? event.state}`)}</Text>
          <Text size="sm" c="dimmed">
            {t(`actor.${event.actor}`)} · <When at={event.at} />
          </Text>
        </li>
      ))}
    </ol>
  );
}

function MoneyMoves({ money }: Pick<Timeline, 'money'>) {
  const { t, i18n } = useTranslation(['orders', 'wallet']);
  const say = (key: string, fallback: string) => (i18n.exists(key) ? t(key as 'orders:money') : fallback);
  return (
    <ol className={classes.events}>
      {money.map((move) => (
        <li key={move.n} className={classes.event}>
          <Text>{say(`wallet:kind.${move.kind}`, move.kind)}</Text>
          <Text size="sm" c="dimmed">
            <When at={move.at} />
          </Text>
          <dl className={classes.legs}>
            {move.legs.map((leg, index) => (
              <div key={`${leg.account} ${index}`} style={{ display: 'contents' }}>
                <dt>{say(`orders:account.${leg.account}`, leg.account)}</dt>
                <dd>
                  <MoneyText value={leg.amount} signed />
                </dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ol>
  );
}
