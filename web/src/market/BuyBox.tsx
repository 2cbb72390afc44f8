import { ActionIcon, Button, Group, Paper, Stack, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { Minus, Plus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { settled } from '../api/session';
import type { Lot } from '../api/types';
import { useLanguage } from '../app/i18n';
import page from '../kit/kit.module.css';
import { formatMoney, grossOf, isLess } from '../kit/money';
import { MoneyText } from '../kit/MoneyText';
import { millisOf, spanOf } from '../kit/time';
import classes from './market.module.css';
import { PerUnit } from './PerUnit';

const Checkout = lazy(() => import('../orders/Checkout').then((module) => ({ default: module.Checkout })));

/** The price, how many, what that makes, what happens next, and the one button. */
export function BuyBox({ lot }: { lot: Lot }) {
  const { t } = useTranslation('market');
  const language = useLanguage();
  const navigate = useNavigate();
  const [typed, setTyped] = useState(() => String(leastOf(lot)));
  const [asking, setAsking] = useState(false);
  const [paying, checkout] = useDisclosure(false);
  const quantity = /^\d{1,9}$/.test(typed) ? Number(typed) : 0;
  const total = grossOf(lot.unitPrice, quantity, lot.unitSize);
  const wrong = refusal(lot, quantity);
  const buyable = lot.state === 'ACTIVE' && lot.stock > 0;

  const buy = async () => {
    setAsking(true);
    const signedIn = await settled();
    setAsking(false);
    if (signedIn) checkout.open();
    else await navigate({ to: '/sign-in', search: { next: `/lots/${lot.id}` } });
  };
  const wrongText =
    wrong &&
    t(`quantity.${wrong.why}`, {
      n: wrong.limit,
      sum: formatMoney(lot.minOrder, language),
    });

  return (
    <Paper p="md" component="section" aria-label={t('buy.label')}>
      <Stack gap="sm">
        <div className={classes.price}>
          <MoneyText value={lot.unitPrice} flash /> <PerUnit lot={lot} />
        </div>
        {buyable && (
          <>
            <Group gap="xs" align="flex-end" wrap="nowrap">
              <Step icon={Minus} label={t('quantity.less')} go={() => setTyped(String(Math.max(1, quantity - 1)))} />
              <TextInput
                label={t('quantity')}
                inputMode="numeric"
                value={typed}
                onChange={(event) => setTyped(event.currentTarget.value.replace(/\D/g, ''))}
                flex={1}
                styles={{ input: { textAlign: 'center' } }}
                error={wrong !== undefined}
                aria-describedby="quantity-wrong"
              />
              <Step icon={Plus} label={t('quantity.more')} go={() => setTyped(String(quantity + 1))} />
            </Group>
            <Text id="quantity-wrong" size="sm" c={wrong ? 'var(--fg-danger)' : 'dimmed'} role="status">
              {wrongText ?? t('stock', { n: lot.stock })}
            </Text>
            <div className={classes.total}>
              <span>{t('total')}</span>
              <MoneyText value={total} flash />
            </div>
            <Text size="sm" c="dimmed">
              {t('buy.next', { time: t('span', spanOf(millisOf(lot.autoConfirm))) })}
            </Text>
          </>
        )}
        <div className={page.sticky}>
          <Button
            fullWidth
            size="lg"
            mih={48}
            loading={asking}
            disabled={!buyable || wrong !== undefined}
            onClick={() => void buy()}
          >
            {buyable ? t('buy', { sum: formatMoney(total, language) }) : t('buy.gone')}
          </Button>
        </div>
      </Stack>
      <Suspense>{paying && <Checkout lot={lot} quantity={quantity} close={checkout.close} />}</Suspense>
    </Paper>
  );
}

function Step({ icon: Icon, label, go }: { icon: typeof Plus; label: string; go: () => void }) {
  return (
    <ActionIcon variant="default" aria-label={label} onClick={go}>
      <Icon size={20} aria-hidden />
    </ActionIcon>
  );
}

/** The smallest quantity the seller and the category's least order allow. */
function leastOf(lot: Lot): number {
  const price = BigInt(lot.unitPrice.amount);
  const forMinimum = price === 0n ? 1n : (BigInt(lot.minOrder.amount) * BigInt(lot.unitSize) + price - 1n) / price;
  const least = Math.max(lot.minQty, lot.unitSize, Number(forMinimum));
  return Math.max(1, Math.min(least, lot.stock));
}

type Refusal = { why: 'whole' | 'few' | 'many' | 'stock' | 'sum'; limit: number };

function refusal(lot: Lot, quantity: number): Refusal | undefined {
  if (quantity < 1) return { why: 'whole', limit: 1 };
  if (quantity > lot.stock) return { why: 'stock', limit: lot.stock };
  if (quantity < lot.minQty) return { why: 'few', limit: lot.minQty };
  if (lot.maxQty && quantity > lot.maxQty) return { why: 'many', limit: lot.maxQty };
  if (isLess(grossOf(lot.unitPrice, quantity, lot.unitSize), lot.minOrder)) return { why: 'sum', limit: 0 };
  return undefined;
}
