import { lazyPage, type PageRoute } from '../platform/page-route.ts';

export const reviewsRoutes: readonly PageRoute[] = [
  {
    path: '/reviews',
    layout: 'standard',
    nav: {
      entry: 'reviews',
      posts: ['beatOfficer', 'boxChief', 'sectionChief', 'stationChief', 'auditor'],
    },
    Page: lazyPage(() => import('./ReviewsPage.tsx'), 'ReviewsPage'),
  },
  {
    path: '/reviews/$beatId/$year/$month',
    layout: 'standard',
    Page: lazyPage(() => import('./ReviewPage.tsx'), 'ReviewPage'),
  },
];
