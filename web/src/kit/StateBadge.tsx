import type { LucideIcon } from 'lucide-react';
import type { CSSProperties, ReactNode } from 'react';
import classes from './kit.module.css';

export type Look = { icon: LucideIcon; tone: 'success' | 'danger' | 'warning' | 'info' | 'muted' };

/** A state as a word with a sign. */
export function StateBadge({ look: { icon: Icon, tone }, children }: { look: Look; children: ReactNode }) {
  return (
    <span className={classes.state} style={{ '--tone': `var(--fg-${tone})` } as CSSProperties}>
      <Icon size={16} aria-hidden />
      {children}
    </span>
  );
}
