import type { ReactNode } from 'react';
import classes from './kit.module.css';

export type Fact = { label: string; value: ReactNode };

/** Facts as a definition list; what is not known is left out. */
export function Facts({ facts }: { facts: (Fact | false | null | undefined)[] }) {
  return (
    <dl className={classes.facts}>
      {facts
        .filter((fact) => !!fact)
        .map((fact) => (
          <div key={fact.label}>
            <dt>{fact.label}</dt>
            <dd>{fact.value}</dd>
          </div>
        ))}
    </dl>
  );
}
