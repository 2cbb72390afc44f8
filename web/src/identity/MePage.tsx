import { Alert, Button, Divider, Group, Paper, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type LinkProps, useNavigate } from '@tanstack/react-router';
import {
  Bell,
  ChevronRight,
  DatabaseBackup,
  IdCard,
  KeyRound,
  type LucideIcon,
  Package,
  Pencil,
  Settings2,
  ShieldCheck,
  ShoppingBag,
  Snowflake,
  Store,
  UserRound,
  Users,
  Wallet,
} from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { logout, saveProfile } from '../api/identity';
import type { Me } from '../api/types';
import { SignedIn } from '../app/SignedIn';
import { ActForm } from '../kit/ActForm';
import { missing } from '../kit/checks';
import { TextField } from '../kit/fields';
import { Page } from '../kit/Page';
import { useProblemText } from '../kit/problemText';
import { Section } from '../kit/Section';
import { useForm } from '../kit/useForm';
import { myProfileQuery } from '../api/friends';
import { Portrait } from '../people/Portrait';
import { LanguageChoice, ThemeChoice } from './Look';
import { AppealForm } from './privacy/AppealForm';
import { keeps } from '../admin/keeper';
import { NavLinkTo } from '../kit/NavLinkTo';

/** Oneself: the ways to one's own things, the profile, the look of the page. */
export function MePage() {
  const { t } = useTranslation('identity');
  return <SignedIn title={t('me.title')}>{(me) => <Mine me={me} />}</SignedIn>;
}

function Mine({ me }: { me: Me }) {
  const { t } = useTranslation(['identity', 'common']);
  const seller = me.roles.includes('SELLER');
  const profile = useQuery(myProfileQuery());
  return (
    <Page title={t('me.title')} width="narrow">
      <Group gap="sm">
        <Portrait user={{ displayName: me.displayName, avatar: profile.data?.avatar ?? null }} size={56} />
        <div>
          <Text fw={600}>{me.displayName}</Text>
          <Text size="sm" c="dimmed">
            {me.email ? `@${me.username} · ${me.email}` : `@${me.username}`}
          </Text>
        </div>
      </Group>
      {me.frozen && <Frozen />}
      <Paper>
        <Way to="/wallet" icon={Wallet} label={t('common:nav.wallet')} />
        <Way to="/people/$username" params={{ username: me.username }} icon={UserRound} label={t('me.page')} />
        <Way to="/me/profile" icon={Pencil} label={t('me.edit')} />
        <Way to="/friends" icon={Users} label={t('me.friends')} />
        <Way to="/me/security" icon={ShieldCheck} label={t('security.title')} />
        <Way to="/me/privacy" icon={DatabaseBackup} label={t('me.privacy')} />
        <Way to="/me/api-keys" icon={KeyRound} label={t('me.keys')} />
        <Way to="/me/kyc" icon={IdCard} label={t('me.kyc')} />
        <Way to="/notices" icon={Bell} label={t('common:nav.notices', { n: 0 })} />
        {seller ? (
          <>
            <Way to="/sales" icon={ShoppingBag} label={t('common:nav.sales')} />
            <Way to="/sell/lots" icon={Package} label={t('common:nav.lots')} />
            <Way to="/sellers/$name" params={{ name: me.username }} icon={Store} label={t('me.public')} />
          </>
        ) : (
          <Way to="/sell/rules" icon={ShoppingBag} label={t('me.becomeSeller')} />
        )}
        {keeps(me) && <Way to="/admin" icon={Settings2} label={t('common:nav.admin')} />}
      </Paper>
      <Profile key={me.id} me={me} />
      <Section title={t('me.look')}>
        <LanguageChoice />
        <ThemeChoice />
      </Section>
      <Divider />
      <SignOut />
    </Page>
  );
}

/** Why one may not trade, and what one can say to it. */
function Frozen() {
  const { t } = useTranslation('privacy');
  return (
    <>
      <Alert variant="light" color="danger" icon={<Snowflake aria-hidden />} title={t('frozen.title')}>
        <Text c="var(--fg-text)">{t('frozen.text')}</Text>
      </Alert>
      <AppealForm />
    </>
  );
}

type WayProps = Pick<LinkProps, 'to' | 'params'> & { icon: LucideIcon; label: string };

function Way({ icon: Icon, label, ...to }: WayProps) {
  return (
    <NavLinkTo
      {...to}
      label={label}
      mih={52}
      leftSection={<Icon size={20} aria-hidden />}
      rightSection={<ChevronRight size={18} aria-hidden />}
    />
  );
}

function Profile({ me }: { me: Me }) {
  const { t } = useTranslation(['identity', 'common']);
  const [saved, setSaved] = useState(false);
  const form = useForm({
    initial: { displayName: me.displayName },
    check: (values) => missing(values, 'displayName'),
    send: async ({ displayName = '' }) => {
      await saveProfile({ displayName: displayName.trim() });
      setSaved(true);
    },
  });
  return (
    <Section title={t('me.profile')}>
      <ActForm
        form={form}
        act={t('common:save')}
        labels={{ displayName: t('displayName') }}
        done={saved && t('common:saved')}
        variant="default"
      >
        <TextField
          form={form}
          name="displayName"
          label={t('displayName')}
          help={t('displayName.help')}
          maxLength={50}
          required
        />
      </ActForm>
    </Section>
  );
}

function SignOut() {
  const { t } = useTranslation(['identity', 'common']);
  const text = useProblemText();
  const navigate = useNavigate();
  const [problem, setProblem] = useState<unknown>();
  const go = () => {
    logout().then(() => navigate({ to: '/' }), setProblem);
  };
  return (
    <Stack>
      {problem !== undefined && (
        <Alert variant="light" color="danger" role="alert">
          {text(problem)}
        </Alert>
      )}
      <Button variant="default" onClick={go}>
        {t('common:signOut')}
      </Button>
    </Stack>
  );
}
