import { lazyPage, type PageRoute } from '../platform/page-route.ts';

export const premisesRoutes: readonly PageRoute[] = [
  {
    path: '/beats/$beatId',
    layout: 'standard',
    Page: lazyPage(() => import('./PremisesPage.tsx'), 'PremisesPage'),
  },
];
