/** Where a link into the Mini App leads: a letter for the kind of thing, and its name. */
const KINDS: Record<string, (name: string) => string> = {
  l: (id) => `/lots/${id}`,
  m: (game) => `/games/${game}`,
  f: (friend) => `/people/${friend}`,
  c: (token) => `/guest?${new URLSearchParams({ token }).toString()}`,
};

/** A path of ours; nothing where a link says what we do not know. */
export function destinationOf(startParam: string): string | undefined {
  if (startParam === '') return '/';
  const [, kind = '', name = ''] = /^([a-z])_([\w-]{1,510})$/.exec(startParam) ?? [];
  return KINDS[kind]?.(name);
}
