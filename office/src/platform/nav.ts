import type { PostKind } from '@meguri/core/organisation/posts.ts';
import type { IconName } from '@meguri/ui/Icon.tsx';
import { type NavKey, navKeys, navPlaces } from './nav-places.ts';
import type { PageRoute } from './page-route.ts';

export type NavPlace = {
  readonly key: NavKey;
  readonly href: string;
  readonly icon: IconName;
  readonly letter: string;
};

/** The entries a post uses, in groups; the order is the same for every post. */
export const navGroups = (
  routes: readonly PageRoute[],
  post: PostKind,
): readonly (readonly NavPlace[])[] =>
  [0, 1, 2, 3].map((group) =>
    navKeys
      .filter((key) => navPlaces[key].group === group)
      .flatMap((key) =>
        routes
          .filter((route) => route.nav?.entry === key && route.nav.posts.includes(post))
          .map((route) => ({ key, href: route.path, ...navPlaces[key] })),
      ),
  );

/** Is the page at `path` this entry or below it? */
export const isCurrent = (href: string, path: string): boolean =>
  href === '/' ? path === '/' : path === href || path.startsWith(`${href}/`);
