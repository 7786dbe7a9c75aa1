import { lazyPage, type PageRoute } from '../platform/page-route.ts';

export const handOversRoutes: readonly PageRoute[] = [
  {
    path: '/communities/hand-overs',
    layout: 'standard',
    Page: lazyPage(() => import('./HandOversPage.tsx'), 'HandOversPage'),
  },
];
