import { keysOf } from '@meguri/core/base/keys.ts';
import { posts } from '@meguri/core/organisation/posts.ts';
import { lazyPage, type PageRoute } from '../platform/page-route.ts';

export const partnersRoutes: readonly PageRoute[] = [
  {
    path: '/partners',
    layout: 'standard',
    nav: { entry: 'partners', posts: keysOf(posts) },
    Page: lazyPage(() => import('./PartnersPage.tsx'), 'PartnersPage'),
  },
  {
    path: '/partners/councils',
    layout: 'standard',
    Page: lazyPage(() => import('./CouncilsPage.tsx'), 'CouncilsPage'),
  },
  {
    path: '/partners/$partnerId',
    layout: 'standard',
    Page: lazyPage(() => import('./PartnerPage.tsx'), 'PartnerPage'),
  },
];
