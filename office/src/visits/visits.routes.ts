import { lazyPage, type PageRoute } from '../platform/page-route.ts';

export const visitsRoutes: readonly PageRoute[] = [
  {
    path: '/beats/$beatId/visits',
    layout: 'standard',
    Page: lazyPage(() => import('./VisitsPage.tsx'), 'VisitsPage'),
  },
  {
    path: '/beats/$beatId/visits/new',
    layout: 'standard',
    Page: lazyPage(() => import('./DayEntryPage.tsx'), 'DayEntryPage'),
  },
  {
    path: '/beats/$beatId/opinions',
    layout: 'standard',
    Page: lazyPage(() => import('./OpinionsPage.tsx'), 'OpinionsPage'),
  },
  {
    path: '/night',
    layout: 'standard',
    Page: lazyPage(() => import('./NightPage.tsx'), 'NightPage'),
  },
];
