import { Button, type ButtonProps, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { ProblemSummary } from './ProblemSummary';
import type { Form } from './useForm';

type Props = Pick<ButtonProps, 'variant' | 'color'> & {
  form: Form;
  act: string;
  labels?: Record<string, string>;
  /** Said beside the button once the act was carried out. */
  done?: string | false;
  children?: ReactNode;
};

/** A form with one act: what was refused, its fields, its button. */
export function ActForm({ form, act, labels = {}, done, children, ...button }: Props) {
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack>
        <ProblemSummary form={form} labels={labels} />
        {children}
        <Group>
          <Button type="submit" loading={form.busy} {...button}>
            {act}
          </Button>
          <Text role="status" c="var(--fg-success)">
            {done}
          </Text>
        </Group>
      </Stack>
    </form>
  );
}
