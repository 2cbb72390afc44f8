import { useTranslation } from 'react-i18next';
import { SecretField, TextField } from '../kit/fields';
import { ProblemSummary } from '../kit/ProblemSummary';
import type { Form } from '../kit/useForm';

/** What whoever gets an account of their own is asked for: an address, a name and a password. */
export function NewcomerFields({ form }: { form: Form }) {
  const { t } = useTranslation('identity');
  const labels = { email: t('email'), username: t('username'), password: t('password') };
  return (
    <>
      <ProblemSummary form={form} labels={labels} />
      <TextField form={form} name="email" label={labels.email} type="email" autoComplete="email" required />
      <TextField
        form={form}
        name="username"
        label={labels.username}
        help={t('username.help')}
        autoComplete="username"
        maxLength={30}
        required
      />
      <SecretField
        form={form}
        name="password"
        label={labels.password}
        help={t('password.help')}
        autoComplete="new-password"
        required
      />
    </>
  );
}
