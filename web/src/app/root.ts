import { createRootRoute } from '@tanstack/react-router';
import { MissingPage } from './fallbacks';
import type { Query } from './search';
import { Shell } from './Shell';

/** What every page stands in. */
export const root = createRootRoute({ component: Shell, notFoundComponent: MissingPage });

/** For pages whose query matters. */
export const search = { validateSearch: (query: Record<string, unknown>): Query => query as Query };
