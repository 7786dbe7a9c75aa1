import type { PostKind } from '@meguri/core/organisation/posts.ts';
import { lazyPage, type PageRoute } from '../platform/page-route.ts';

const everybody: readonly PostKind[] = [
  'beatOfficer',
  'boxChief',
  'sectionChief',
  'stationChief',
  'stationOfficer',
  'headquartersClerk',
  'headquartersOfficer',
  'prefecturalChief',
  'auditor',
];

export const directivesRoutes: readonly PageRoute[] = [
  {
    path: '/directives',
    layout: 'standard',
    nav: { entry: 'directives', posts: everybody },
    Page: lazyPage(() => import('./DirectivesPage.tsx'), 'DirectivesPage'),
  },
  {
    path: '/directives/new',
    layout: 'standard',
    Page: lazyPage(() => import('./NewDirectivePage.tsx'), 'NewDirectivePage'),
  },
  {
    path: '/directives/compare',
    layout: 'standard',
    Page: lazyPage(() => import('./ComparePage.tsx'), 'ComparePage'),
  },
  {
    path: '/directives/clauses',
    layout: 'standard',
    Page: lazyPage(() => import('./ClausesPage.tsx'), 'ClausesPage'),
  },
  {
    path: '/directives/packs',
    layout: 'standard',
    Page: lazyPage(() => import('./PacksPage.tsx'), 'PacksPage'),
  },
  {
    path: '/directives/packs/edit',
    layout: 'wide',
    Page: lazyPage(() => import('./PackEditorPage.tsx'), 'PackEditorPage'),
  },
  {
    path: '/directives/delegations',
    layout: 'standard',
    Page: lazyPage(() => import('./DelegationsPage.tsx'), 'DelegationsPage'),
  },
  {
    path: '/directives/$versionId',
    layout: 'standard',
    Page: lazyPage(() => import('./DirectivePage.tsx'), 'DirectivePage'),
  },
];
