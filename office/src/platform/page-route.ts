import type { PostKind } from '@meguri/core/organisation/posts.ts';
import { lazyRouteComponent, type RouteComponent } from '@tanstack/react-router';
import type { NavKey } from './nav-places.ts';

/** One page of a slice. `<slice>.routes.ts` lists them, `routes.ts` joins the lists. */
export type PageRoute = {
  /** TanStack pattern: `/beats/$beatId`. */
  readonly path: `/${string}`;
  readonly Page: RouteComponent;
  /** standard: navigation with words; wide: rail of icons; bare: no shell and no session. */
  readonly layout: 'standard' | 'wide' | 'bare';
  /** Present: the page is an entry of the navigation for these posts. */
  readonly nav?: { readonly entry: NavKey; readonly posts: readonly PostKind[] };
};

/** A page that is fetched when somebody goes there: `lazyPage(() => import('./X.tsx'), 'X')`. */
export const lazyPage: typeof lazyRouteComponent = lazyRouteComponent;
