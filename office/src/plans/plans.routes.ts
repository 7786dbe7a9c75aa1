import { keysOf } from '@meguri/core/base/keys.ts';
import { posts } from '@meguri/core/organisation/posts.ts';
import { lazyPage, type PageRoute } from '../platform/page-route.ts';

export const plansRoutes: readonly PageRoute[] = [
  {
    path: '/plans',
    layout: 'standard',
    nav: { entry: 'plans', posts: keysOf(posts) },
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
