import type { PostKind } from '@meguri/core/organisation/posts.ts';
import { lazyPage, type PageRoute } from '../platform/page-route.ts';

/** Whoever answers voices; complaints are for the last two alone (R30). */
const answering: readonly PostKind[] = [
  'sectionChief',
  'stationOfficer',
  'stationChief',
  'headquartersOfficer',
  'headquartersClerk',
  'auditor',
  'prefecturalChief',
];

export const voicesRoutes: readonly PageRoute[] = [
  {
    path: '/voices',
    layout: 'standard',
    nav: { entry: 'voices', posts: answering },
    Page: lazyPage(() => import('./VoicesPage.tsx'), 'VoicesPage'),
  },
  {
    path: '/voices/new',
    layout: 'standard',
    nav: { entry: 'voices', posts: ['beatOfficer', 'boxChief'] },
    Page: lazyPage(() => import('./NewVoicePage.tsx'), 'NewVoicePage'),
  },
  {
    path: '/voices/$voiceId',
    layout: 'standard',
    Page: lazyPage(() => import('./VoicePage.tsx'), 'VoicePage'),
  },
];
