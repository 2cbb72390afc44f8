import { Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { inviteUser } from '../../api/people';
import type { UserAdmin } from '../../api/types';
import { useLanguage } from '../../app/i18n';
import { missing } from '../../kit/checks';
import { ChoiceField, TextField } from '../../kit/fields';
import { ProblemSummary } from '../../kit/ProblemSummary';
import { useForm } from '../../kit/useForm';
import { ROLES } from './roles';
import { RoleTicks, ticked } from './RoleTicks';

const GIVEN = ROLES.filter((role) => role !== 'USER');

/** Makes an account for somebody else, who sets its password by a link that goes to them alone. */
export function InviteForm({ invited }: { invited: (user: UserAdmin) => void }) {
  const { t } = useTranslation(['admin', 'identity']);
  const language = useLanguage();
  const form = useForm({
    initial: { username: '', email: '', displayName: '', locale: language },
    check: (values) => missing(values, 'username', 'email'),
    send: async (values) => {
      const { username = '', email = '', displayName = '', locale } = values;
      const user = await inviteUser({
        username: username.trim(),
        email: email.trim(),
        locale: locale === 'en' ? 'en' : 'ru',
        roles: ticked(values, GIVEN),
        ...(displayName.trim() && { displayName: displayName.trim() }),
      });
      invited(user);
    },
  });
  const labels = {
    username: t('identity:username'),
    email: t('identity:email'),
    displayName: t('invite.displayName'),
    locale: t('invite.language'),
  };
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack>
        <Text>{t('invite.text')}</Text>
        <ProblemSummary form={form} labels={labels} />
        <TextField form={form} name="email" label={labels.email} type="email" maxLength={254} required />
        <TextField
          form={form}
          name="username"
          label={labels.username}
          help={t('identity:username.help')}
          maxLength={30}
          required
        />
        <TextField
          form={form}
          name="displayName"
          label={labels.displayName}
          help={t('invite.displayName.help')}
          maxLength={50}
        />
        <ChoiceField
          form={form}
          name="locale"
          label={labels.locale}
          choices={[
            { value: 'ru', label: 'Русский' },
            { value: 'en', label: 'English' },
          ]}
        />
        <div>
          <Text fw={500} aria-hidden>
            {t('user.roles')}
          </Text>
          <RoleTicks form={form} roles={GIVEN} />
        </div>
        <Button type="submit" loading={form.busy}>
          {t('invite.send')}
        </Button>
      </Stack>
    </form>
  );
}
