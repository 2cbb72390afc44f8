import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lockUser, signOutUser, unlockUser } from '../../api/people';
import type { UserAdmin } from '../../api/types';
import { ActForm } from '../../kit/ActForm';
import { missing } from '../../kit/checks';
import { ChoiceField, TextField } from '../../kit/fields';
import { type Form, useForm, type Values } from '../../kit/useForm';

const DAY = 86_400_000;
const SPANS = { day: DAY, week: 7 * DAY, month: 30 * DAY } as const;

type Props = { user: UserAdmin };

export function LockForm({ user }: Props) {
  const { t } = useTranslation('admin');
  return (
    <ReasonForm
      act={t('user.lock')}
      color="danger"
      initial={{ span: 'day' }}
      send={({ reason = '', span = '' }) => {
        const length = SPANS[span as keyof typeof SPANS] as number | undefined;
        return lockUser(
          user.id,
          reason.trim(),
          length === undefined ? undefined : new Date(Date.now() + length).toISOString(),
        );
      }}
      above={(form) => (
        <ChoiceField
          form={form}
          name="span"
          label={t('user.lockFor')}
          choices={[
            { value: 'day', label: t('user.lock.day') },
            { value: 'week', label: t('user.lock.week') },
            { value: 'month', label: t('user.lock.month') },
            { value: 'ever', label: t('user.lock.ever') },
          ]}
        />
      )}
    />
  );
}

export function UnlockForm({ user }: Props) {
  const { t } = useTranslation('admin');
  return <ReasonForm act={t('user.unlock')} send={({ reason = '' }) => unlockUser(user.id, reason.trim())} />;
}

export function SignOutForm({ user }: Props) {
  const { t } = useTranslation('admin');
  return <ReasonForm act={t('user.signOut')} send={({ reason = '' }) => signOutUser(user.id, reason.trim())} />;
}

type ReasonProps = {
  act: string;
  color?: string;
  initial?: Values;
  above?: (form: Form) => ReactNode;
  send: (values: Values) => Promise<unknown>;
};

/** Every act of power says why. */
export function ReasonForm({ act, color, initial = {}, above, send }: ReasonProps) {
  const { t } = useTranslation('admin');
  const [done, setDone] = useState(false);
  const form = useForm({
    initial: { reason: '', ...initial },
    check: (values) => missing(values, 'reason'),
    send: async (values) => {
      await send(values);
      form.replace({ ...values, reason: '' });
      setDone(true);
    },
  });
  return (
    <ActForm
      form={form}
      act={act}
      labels={{ reason: t('user.reason') }}
      done={done && t('user.saved')}
      {...(color ? { variant: 'outline', color } : { variant: 'default' })}
    >
      {above?.(form)}
      <TextField
        form={form}
        name="reason"
        label={t('user.reason')}
        help={t('user.reason.help')}
        maxLength={500}
        required
      />
    </ActForm>
  );
}
