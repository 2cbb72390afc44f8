import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Kept } from '../api/types';
import { keptQuery } from '../api/wallet';
import { MoneyText } from '../kit/MoneyText';
import { Failed, Waiting } from '../kit/States';
import { Exactly } from '../kit/When';
import { ObjectLink } from './ObjectLink';
import classes from './wallet.module.css';

/** Money that is somebody's and not at hand, and when it will be. */
export function KeptList({ currency }: { currency: string }) {
  const { t } = useTranslation('wallet');
  const kept = useQuery(keptQuery());
  const items = kept.data?.items.filter((item) => item.amount.currency === currency) ?? [];
  if (kept.isError) return <Failed error={kept.error} retry={() => void kept.refetch()} />;
  return (
    <section>
      <Title order={2} mb="sm">
        {t('kept')}
      </Title>
      {kept.isPending && <Waiting rows={2} height={60} />}
      <ul className={classes.entries}>
        {items.map((item) => (
          <KeptRow key={`${item.account} ${item.object.id}`} item={item} />
        ))}
      </ul>
    </section>
  );
}

function KeptRow({ item }: { item: Kept }) {
  const { t, i18n } = useTranslation('wallet');
  const type = `kept.${item.object.type}`;
  const name = i18n.exists(`wallet:${type}`) ? t(type as 'kept.order') : t(`account.${item.account}` as 'account.held');
  return (
    <li className={classes.entry}>
      <div>
        <ObjectLink object={item.object} name={name} />
        <Text size="sm" c="dimmed">
          {item.until ? <Exactly at={item.until} /> : t(item.account === 'payout' ? 'kept.onItsWay' : 'kept.unknown')}
        </Text>
      </div>
      <div className={classes.amount}>
        <MoneyText value={item.amount} />
      </div>
    </li>
  );
}
