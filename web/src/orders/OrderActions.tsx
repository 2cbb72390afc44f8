import { Button, Group, Paper, Stack, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { actOnOrder, type Verb } from '../api/orders';
import type { Order } from '../api/types';
import { useLanguage } from '../app/i18n';
import { ActForm } from '../kit/ActForm';
import { missing } from '../kit/checks';
import { ConfirmButton } from '../kit/ConfirmButton';
import { LongTextField } from '../kit/fields';
import { formatMoney } from '../kit/money';
import { ProblemSummary } from '../kit/ProblemSummary';
import { useForm } from '../kit/useForm';
import { useIntent } from '../kit/useIntent';

type Act = (verb: Verb, body?: object) => Promise<unknown>;

/** What one may do with the order now. */
export function OrderActions({ order }: { order: Order }) {
  const { t } = useTranslation('orders');
  const language = useLanguage();
  const intent = useIntent();
  const [problem, setProblem] = useState<unknown>();
  const [attempts, setAttempts] = useState(0);

  const perform: Act = (verb, body = {}) => actOnOrder(order.id, verb, body, intent.keyFor({ verb, body }));
  const act: Act = (verb, body) => {
    setProblem(undefined);
    return perform(verb, body).catch((refused: unknown) => {
      setProblem(refused);
      setAttempts((n) => n + 1);
    });
  };
  const can = (action: Order['actions'][number]) => order.actions.includes(action);
  if (order.actions.length === 0 && problem === undefined) return null;
  const gross = formatMoney(order.gross, language);

  return (
    <Paper p="md" component="section" aria-labelledby="actions">
      <Stack>
        <Title order={2} size="h3" id="actions">
          {t('actions')}
        </Title>
        <ProblemSummary form={{ problem, attempts, errors: {} }} />
        {can('DELIVER') && <Deliver id={order.id} act={perform} />}
        <Group>
          {can('START') && <Simple label={t('act.start')} act={() => act('start')} />}
          {can('CONFIRM') && (
            <ConfirmButton
              label={t('act.confirm')}
              consequence={t('sure.confirm', { sum: gross })}
              act={() => act('confirm')}
            />
          )}
          {can('CONFIRM_WITHOUT_DELIVERY') && (
            <ConfirmButton
              variant="default"
              label={t('act.confirmEarly')}
              consequence={t('sure.confirmEarly', { sum: gross })}
              act={() => act('confirm', { withoutDelivery: true })}
            />
          )}
          {can('CANCEL') && (
            <ConfirmButton
              variant="outline"
              color="danger"
              label={t('act.cancel')}
              consequence={t('sure.cancel', { sum: gross })}
              act={() => act('cancel')}
            />
          )}
          {can('REFUND') && (
            <ConfirmButton
              variant="outline"
              color="danger"
              label={t('act.refund')}
              consequence={t('sure.refund', { sum: gross })}
              act={() => act('refund')}
            />
          )}
        </Group>
      </Stack>
    </Paper>
  );
}

function Simple({ label, act }: { label: string; act: () => Promise<unknown> }) {
  const [busy, setBusy] = useState(false);
  const go = () => {
    setBusy(true);
    void act().finally(() => setBusy(false));
  };
  return (
    <Button variant="default" loading={busy} onClick={go}>
      {label}
    </Button>
  );
}

/** The seller says what was handed over; the words are the proof and go to the buyer alone. */
function Deliver({ id, act }: { id: string; act: Act }) {
  const { t } = useTranslation('orders');
  const form = useForm({
    draft: `deliver.${id}`,
    initial: { note: '' },
    check: (values) => missing(values, 'note'),
    send: ({ note = '' }) => act('deliver', { note: note.trim() }),
  });
  return (
    <ActForm form={form} act={t('act.deliver')} labels={{ note: t('note.write') }}>
      <LongTextField
        form={form}
        name="note"
        label={t('note.write')}
        help={t('note.writeHelp')}
        maxLength={4000}
        required
      />
    </ActForm>
  );
}
