import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { termsQuery } from '../api/mine';
import { useMe } from '../api/session';

const TermsQuestion = lazy(() => import('./TermsQuestion').then((module) => ({ default: module.TermsQuestion })));

/** Asks once more, above every page, when somebody has not accepted the terms that are in force. */
export function TermsNotice() {
  const me = useMe();
  return me && !me.guest ? <Asked key={me.id} /> : null;
}

function Asked() {
  const terms = useQuery({ ...termsQuery(), staleTime: Infinity });
  if (!terms.data?.due) return null;
  return (
    <Suspense>
      <TermsQuestion version={terms.data.version} />
    </Suspense>
  );
}
