import { lazyPage, type PageRoute } from '../platform/page-route.ts';

export const cardsRoutes: readonly PageRoute[] = [
  {
    path: '/cards',
    layout: 'standard',
    nav: { entry: 'cards', posts: ['beatOfficer', 'boxChief', 'sectionChief'] },
    Page: lazyPage(() => import('./SearchPage.tsx'), 'SearchPage'),
  },
  {
    path: '/cards/looks',
    layout: 'standard',
    Page: lazyPage(() => import('./LooksPage.tsx'), 'LooksPage'),
  },
  {
    path: '/cards/emergency',
    layout: 'standard',
    Page: lazyPage(() => import('./EmergencyPage.tsx'), 'EmergencyPage'),
  },
  {
    path: '/cards/disaster',
    layout: 'standard',
    nav: { entry: 'cards', posts: ['prefecturalChief'] },
    Page: lazyPage(() => import('./DisasterPage.tsx'), 'DisasterPage'),
  },
  {
    path: '/cards/write/$premisesId',
    layout: 'standard',
    Page: lazyPage(() => import('./WriteCardPage.tsx'), 'WriteCardPage'),
  },
];
