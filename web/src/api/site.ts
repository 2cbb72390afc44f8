import { useQuery } from '@tanstack/react-query';
import { one } from './query';
import type { Site } from './types';

export const siteQuery = one('/site', { anonymous: true });

export function useSite(): Site | undefined {
  return useQuery({ ...siteQuery, staleTime: Infinity }).data;
}

/** Where the product's clock stands, which a demo may have moved. */
export const clockQuery = one('/demo/clock');
