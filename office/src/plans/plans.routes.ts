import { keysOf } from '@meguri/core/base/keys.ts';
import { posts, seatPosts } from '@meguri/core/organisation/posts.ts';
import { lazyPage, type PageRoute } from '../platform/page-route.ts';

/** Everybody but the posts that only sit in bodies. */
const visitors = keysOf(posts).filter((post) => !seatPosts.includes(post));

export const plansRoutes: readonly PageRoute[] = [
  {
    path: '/plans',
    layout: 'standard',
    nav: { entry: 'plans', posts: visitors },
    Page: lazyPage(() => import('./StationPlans.tsx'), 'PlansPage'),
  },
  {
    path: '/stations/$stationId/plans',
    layout: 'standard',
    Page: lazyPage(() => import('./StationPlans.tsx'), 'StationPlansPage'),
  },
  {
    path: '/beats/$beatId/plan',
    layout: 'wide',
    Page: lazyPage(() => import('./PlanPage.tsx'), 'PlanPage'),
  },
];
