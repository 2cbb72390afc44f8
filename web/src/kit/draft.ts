import type { Values } from './useForm';

const PREFIX = 'fg.draft.';

/** What was typed into a form and not yet sent; it outlives the page and the session. */
export function readDraft(name: string): Values | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(PREFIX + name) ?? 'null');
    return isValues(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

export function writeDraft(name: string, values: Values): void {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify(values));
  } catch {
    // Storage is off or full: the form works on without its draft.
  }
}

export function dropDraft(name: string): void {
  try {
    localStorage.removeItem(PREFIX + name);
  } catch {
    // Nothing was kept either.
  }
}

function isValues(kept: unknown): kept is Values {
  return typeof kept === 'object' && kept !== null && Object.values(kept).every((value) => typeof value === 'string');
}
