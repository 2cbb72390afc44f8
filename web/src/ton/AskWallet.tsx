import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { ExternalLink, Wallet as WalletIcon } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Wallet, WalletProof, Words } from '../api/ton';
import { ProblemSummary } from '../kit/ProblemSummary';
import { QrCode } from '../kit/QrCode';
import { useForm } from '../kit/useForm';
import { begin } from './bridge';
import { askHere, type WalletHere, walletsHere } from './injected';

type Props = { words: Words; proven: (proof: WalletProof) => void; cancel: () => void };

/** Lets somebody choose a wallet and waits for what it signs. */
export function AskWallet({ words, proven, cancel }: Props) {
  const { t } = useTranslation(['identity', 'common']);
  const [here] = useState(walletsHere);
  const [chosen, setChosen] = useState<Wallet>();
  if (chosen) {
    return <Elsewhere wallet={chosen} words={words} proven={proven} back={() => setChosen(undefined)} />;
  }
  return (
    <Stack gap="sm">
      <Text>{t('ton.asks')}</Text>
      {here.map((wallet) => (
        <Here key={wallet.key} wallet={wallet} words={words} proven={proven} />
      ))}
      {words.wallets.map((wallet) => (
        <Button key={wallet.name} variant="default" fullWidth onClick={() => setChosen(wallet)}>
          {wallet.name}
        </Button>
      ))}
      {here.length + words.wallets.length === 0 && <Text role="status">{t('ton.none')}</Text>}
      <Button variant="subtle" fullWidth onClick={cancel}>
        {t('common:cancel')}
      </Button>
    </Stack>
  );
}

/** A wallet in this browser. */
function Here({ wallet, words, proven }: { wallet: WalletHere } & Pick<Props, 'words' | 'proven'>) {
  const { t } = useTranslation('identity');
  const form = useForm({ initial: {}, send: async () => proven(await askHere(wallet, words.payload)) });
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack gap="xs">
        <ProblemSummary form={form} />
        <Button type="submit" fullWidth loading={form.busy} leftSection={<WalletIcon size={18} aria-hidden />}>
          {t('ton.here', { wallet: wallet.name })}
        </Button>
      </Stack>
    </form>
  );
}

type ElsewhereProps = { wallet: Wallet; words: Words; proven: Props['proven']; back: () => void };

/** A wallet on a phone or in another program: a picture or a link takes the question there. */
function Elsewhere({ wallet, words, proven, back }: ElsewhereProps) {
  const { t } = useTranslation('identity');
  const [talk] = useState(() => begin(wallet, words.payload));
  const [problem, setProblem] = useState<unknown>();
  const hear = useEffectEvent(proven);
  useEffect(() => {
    const left = new AbortController();
    talk.answer(left.signal).then(
      (proof) => hear(proof),
      (reason: unknown) => {
        if (!left.signal.aborted) setProblem(reason);
      },
    );
    return () => left.abort();
  }, [talk]);
  return (
    <Stack gap="sm">
      <ProblemSummary form={{ problem, attempts: problem === undefined ? 0 : 1, errors: {} }} />
      {problem === undefined && (
        <>
          <Text>{t('ton.scan', { wallet: wallet.name })}</Text>
          <Group justify="center">
            <QrCode text={talk.link} label={t('factor.picture')} />
          </Group>
          <Anchor href={talk.link} target="_blank" rel="noopener" inline py={12} ta="center">
            {t('ton.open', { wallet: wallet.name })} <ExternalLink size={16} aria-hidden />
          </Anchor>
          <Text c="dimmed" ta="center" role="status">
            {t('ton.waiting')}
          </Text>
        </>
      )}
      <Button variant="subtle" fullWidth onClick={back}>
        {t('ton.another')}
      </Button>
    </Stack>
  );
}
