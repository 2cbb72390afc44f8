import { Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Field, LotCard } from '../api/types';
import { useLanguage } from '../app/i18n';
import { Cover } from '../kit/Cover';
import { MoneyText } from '../kit/MoneyText';
import classes from './market.module.css';
import { PerUnit } from './PerUnit';

/** Rows to compare: price and stock stand under each other. */
export function LotTable({ lots, fields }: { lots: LotCard[]; fields: Field[] }) {
  const { t } = useTranslation('market');
  const language = useLanguage();
  const columns = fields.filter((field) => field.inList).slice(0, 3);
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('column.lot')}</th>
          {columns.map((field) => (
            <th key={field.key} scope="col">
              {field.label}
            </th>
          ))}
          <th scope="col">{t('column.seller')}</th>
          <th scope="col" className={classes.right}>
            {t('column.stock')}
          </th>
          <th scope="col" className={classes.right}>
            {t('column.price')}
          </th>
        </tr>
      </thead>
      <tbody>
        {lots.map((lot) => (
          <tr key={lot.id}>
            <td>
              <Link to="/lots/$id" params={{ id: lot.id }} className={classes.stretch}>
                <span className={classes.title}>{lot.title}</span>
              </Link>
            </td>
            {columns.map((field) => (
              <td key={field.key}>{lot.attrs.find(({ key }) => key === field.key)?.text ?? '—'}</td>
            ))}
            <td>
              <SellerLink lot={lot} />
            </td>
            <td className={`${classes.right ?? ''} num`}>{lot.stock.toLocaleString(language)}</td>
            <td className={classes.right}>
              <MoneyText value={lot.unitPrice} />
              <br />
              <PerUnit lot={lot} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The same on a phone: one card a lot. */
export function LotCards({ lots }: { lots: LotCard[] }) {
  const { t } = useTranslation('market');
  return (
    <Stack gap="sm" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
      {lots.map((lot) => (
        <li key={lot.id} className={classes.card}>
          <div className={classes.cover72}>
            <Cover game={lot.game.id} kind={lot.category.kind} seed={lot.id} ratio="square" />
          </div>
          <div>
            <Link to="/lots/$id" params={{ id: lot.id }} className={classes.stretch}>
              <span className={classes.title}>{lot.title}</span>
            </Link>
            <Text size="sm" c="dimmed" lineClamp={2}>
              {lot.attrs
                .slice(0, 3)
                .map(({ text }) => text)
                .join(' · ')}
            </Text>
          </div>
          <div className={classes.cardEnd}>
            <Text span size="sm" c="dimmed">
              <SellerLink lot={lot} /> · {t('stock', { n: lot.stock })}
            </Text>
            <Text span ta="end" style={{ flexShrink: 0 }}>
              <MoneyText value={lot.unitPrice} />
              <br />
              <PerUnit lot={lot} />
            </Text>
          </div>
        </li>
      ))}
    </Stack>
  );
}

function SellerLink({ lot }: { lot: LotCard }) {
  return (
    <Link to="/sellers/$name" params={{ name: lot.seller.username }} className={classes.seller}>
      {lot.seller.displayName}
    </Link>
  );
}
