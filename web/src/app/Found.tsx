import type { UseQueryResult } from '@tanstack/react-query';
import type { ComponentProps, ReactNode } from 'react';
import { isProblem } from '../api/problem';
import { Page } from '../kit/Page';
import { Failed, Waiting } from '../kit/States';
import { MissingPage } from './fallbacks';

type Props<T> = Pick<ComponentProps<typeof Page>, 'title' | 'back'> & {
  query: UseQueryResult<T>;
  children: (found: T) => ReactNode;
};

/** A page about one thing: it is missing, on its way, could not be read, or here. */
export function Found<T>({ query, title, back, children }: Props<T>) {
  if (query.isError && isProblem(query.error) && query.error.status === 404) return <MissingPage />;
  return (
    <Page title={title} width="narrow" {...(back && { back })}>
      {query.isPending && <Waiting rows={4} height={80} />}
      {query.isError && <Failed error={query.error} retry={() => void query.refetch()} />}
      {query.isSuccess && children(query.data)}
    </Page>
  );
}
