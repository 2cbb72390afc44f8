import { useNavigate, useSearch } from '@tanstack/react-router';
import { firstOf, type Query } from '../app/search';

/** Goes on to the page one came from; only ever a page of ours. */
export function useGoOn(): { next: Query; goOn: () => void } {
  const query: Query = useSearch({ strict: false });
  const navigate = useNavigate();
  const asked = firstOf(query.next);
  const safe = isOurs(asked) ? asked : '/';
  return { next: asked ? { next: safe } : {}, goOn: () => void navigate({ href: safe, replace: true }) };
}

/** Browsers drop tabs and take a backslash for a slash, so neither may hide in a path. */
export function isOurs(path: string): boolean {
  return /^\/(?![/\\])[^\\\p{Cc}\s]*$/u.test(path);
}
