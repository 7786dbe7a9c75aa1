import { lazyPage, type PageRoute } from '../platform/page-route.ts';

export const materialsRoutes: readonly PageRoute[] = [
  {
    path: '/materials',
    layout: 'standard',
    nav: {
      entry: 'materials',
      posts: [
        'beatOfficer',
        'boxChief',
        'sectionChief',
        'stationOfficer',
        'stationChief',
        'headquartersOfficer',
        'headquartersClerk',
        'prefecturalChief',
      ],
    },
    Page: lazyPage(() => import('./MaterialsPage.tsx'), 'MaterialsPage'),
  },
  {
    path: '/materials/local',
    layout: 'standard',
    Page: lazyPage(() => import('./LocalPage.tsx'), 'LocalPage'),
  },
  {
    path: '/materials/kit',
    layout: 'standard',
    Page: lazyPage(() => import('./KitPage.tsx'), 'KitPage'),
  },
  {
    path: '/materials/$subject/$language',
    layout: 'standard',
    Page: lazyPage(() => import('./MaterialPage.tsx'), 'MaterialPage'),
  },
];
