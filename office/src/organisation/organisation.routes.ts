import { lazyPage, type PageRoute } from '../platform/page-route.ts';

export const organisationRoutes: readonly PageRoute[] = [
  {
    path: '/organisation',
    layout: 'standard',
    Page: lazyPage(() => import('./OrganisationPage.tsx'), 'OrganisationPage'),
  },
];
