import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { askForWords, linkWallet, signInByWallet, type WalletProof, type Words } from '../api/ton';
import { AskPassword } from '../identity/AskPassword';
import { EnterBy } from '../identity/EnterBy';
import { ProblemSummary } from '../kit/ProblemSummary';
import { useForm } from '../kit/useForm';
import { AskWallet } from './AskWallet';

/** Signs in with a wallet. */
export function EnterByWallet({ title, goOn }: { title: string; goOn: () => void }) {
  const { t } = useTranslation('identity');
  return (
    <Proven act={t('ways.by', { title })} fullWidth>
      {(proof, again) => <EnterBy enter={(code) => signInByWallet(proof, code).then(goOn)} again={again} />}
    </Proven>
  );
}

type AddProps = { title: string; password: boolean; done: () => void };

/** Adds a wallet to the ways into one's account. */
export function AddWallet({ title, password, done }: AddProps) {
  const { t } = useTranslation('identity');
  return (
    <Proven act={t('ton.choose')} cancelled={done}>
      {(proof) => (
        <AskPassword
          text={t('ton.addText')}
          act={t('ways.add', { title })}
          asked={password}
          send={(known) => linkWallet(proof, known).then(done)}
          cancel={done}
        />
      )}
    </Proven>
  );
}

type ProvenProps = {
  act: string;
  fullWidth?: boolean;
  cancelled?: () => void;
  children: (proof: WalletProof, again: () => void) => React.ReactNode;
};

/** What is done with a proof, once a wallet has given one. */
function Proven({ act, fullWidth = false, cancelled, children }: ProvenProps) {
  const [words, setWords] = useState<Words>();
  const [proof, setProof] = useState<WalletProof>();
  const form = useForm({ initial: {}, send: async () => setWords(await askForWords()) });
  const again = () => {
    setProof(undefined);
    setWords(undefined);
    cancelled?.();
  };
  if (proof) return children(proof, again);
  if (words) return <AskWallet words={words} proven={setProof} cancel={again} />;
  return (
    <form onSubmit={form.submit} noValidate>
      <ProblemSummary form={form} />
      <Button type="submit" variant="default" fullWidth={fullWidth} loading={form.busy}>
        {act}
      </Button>
    </form>
  );
}
