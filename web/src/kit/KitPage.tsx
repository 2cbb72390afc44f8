import { Button, Group, SimpleGrid, Stack, Title } from '@mantine/core';
import { Package } from 'lucide-react';
import { useState } from 'react';
import { Problem } from '../api/problem';
import type { Field, Kind } from '../api/types';
import { OrderSteps } from '../orders/OrderSteps';
import { OrderBadge, STATES } from '../orders/state';
import { ConfirmButton } from './ConfirmButton';
import { Cover } from './Cover';
import { DayChart } from './DayChart';
import { DayTable } from './DayTable';
import { Facts } from './Facts';
import { LongTextField, MoneyField, SchemaField, SecretField, TextField } from './fields';
import { MoneyText } from './MoneyText';
import { Page } from './Page';
import { ProblemSummary } from './ProblemSummary';
import { Sheet } from './Sheet';
import { Empty, Failed, Waiting } from './States';
import { useForm } from './useForm';
import { Countdown, When } from './When';

const KINDS: Kind[] = ['CURRENCY', 'ITEM', 'ACCOUNT', 'KEY', 'TOPUP', 'SERVICE'];
const SERVER: Field = {
  key: 'server',
  label: 'Server',
  type: 'SELECT',
  required: true,
  filterable: true,
  inList: true,
  options: [{ value: 'eu', label: 'Europe' }],
  min: null,
  max: null,
  unit: null,
  maxLength: null,
};

const DAYS = [300, 500, -200, 0, 900].map((amount, n) => ({
  day: `2026-11-0${n + 1}`,
  value: { amount: `${amount}00`, currency: 'RUB' },
}));

/** Shows every piece of the kit; switch theme and language above. */
export function KitPage() {
  const [opened, setOpened] = useState(false);
  const [start] = useState(() => Date.now());
  const [rubles, setRubles] = useState(120_000);
  return (
    <Page title="Kit" beside={<OrderBadge state="PAID" />}>
      <Title order={2}>Money and time</Title>
      <Group>
        <MoneyText value={{ amount: String(rubles), currency: 'RUB' }} flash />
        <MoneyText value={{ amount: '-5', currency: 'RUB' }} />
        <MoneyText value={{ amount: '999', currency: 'USD' }} signed />
        <Button variant="default" onClick={() => setRubles((known) => known + 100)}>
          Change
        </Button>
        <When at={new Date(start - 7_200_000).toISOString()} />
        <Countdown until={new Date(start + 190_000_000).toISOString()} />
      </Group>
      <Title order={2}>Days</Title>
      <DayChart label="Line" days={DAYS} shape="line" />
      <DayChart label="Bars" days={DAYS} shape="bars" />
      <DayTable columns={['Value']} rows={DAYS.map(({ day, value }) => ({ day, values: [value] }))} />
      <Title order={2}>Buttons</Title>
      <Group>
        <Button>Main act</Button>
        <Button variant="light">Light</Button>
        <Button variant="default">Default</Button>
        <Button loading>Loading</Button>
        <ConfirmButton
          color="danger"
          variant="outline"
          label="Destructive"
          consequence="This asks once."
          act={() => Promise.resolve()}
        />
        <Button variant="default" onClick={() => setOpened(true)}>
          Sheet
        </Button>
      </Group>
      <Sheet title="Sheet" opened={opened} close={() => setOpened(false)}>
        <Facts facts={[{ label: 'Label', value: 'Value' }]} />
      </Sheet>
      <Title order={2}>States</Title>
      <Group>
        {STATES.map((state) => (
          <OrderBadge key={state} state={state} />
        ))}
      </Group>
      <OrderSteps state="DELIVERED" />
      <Waiting rows={2} />
      <Empty icon={Package} title="Nothing is here" text="What to do about it." action={<Button>Do it</Button>} />
      <Failed error={Problem.offline()} retry={() => undefined} />
      <Title order={2}>Covers</Title>
      <SimpleGrid cols={{ base: 2, sm: 3 }}>
        {KINDS.map((kind) => (
          <Cover key={kind} game={kind} kind={kind} seed={kind} />
        ))}
      </SimpleGrid>
      <FormPieces />
    </Page>
  );
}

function FormPieces() {
  const form = useForm({
    initial: { text: '' },
    check: () => ({ text: 'required', price: 'amount', 'attrs.server': 'not-an-option' }),
    send: () => Promise.resolve(),
  });
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack maw={480}>
        <Title order={2}>Form</Title>
        <ProblemSummary form={form} labels={{ text: 'Text', price: 'Price', 'attrs.server': 'Server' }} />
        <TextField form={form} name="text" label="Text" help="Help stands below." required />
        <SecretField form={form} name="secret" label="Password" autoComplete="off" />
        <MoneyField form={form} name="price" label="Price" symbol="₽" />
        <LongTextField form={form} name="long" label="Long text" />
        <SchemaField form={form} field={SERVER} prefix="attrs." />
        <Button type="submit">Refuse</Button>
      </Stack>
    </form>
  );
}
