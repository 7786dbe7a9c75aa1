import { lazyPage, type PageRoute } from '../platform/page-route.ts';

export const accessRoutes: readonly PageRoute[] = [
  {
    path: '/sign-in',
    layout: 'bare',
    Page: lazyPage(() => import('./SignInPage.tsx'), 'SignInPage'),
  },
  {
    path: '/enrol',
    layout: 'bare',
    Page: lazyPage(() => import('./EnrolPage.tsx'), 'EnrolPage'),
  },
  {
    path: '/first-administrator',
    layout: 'bare',
    Page: lazyPage(() => import('./EnrolPage.tsx'), 'FirstAdministratorPage'),
  },
  {
    path: '/account',
    layout: 'standard',
    Page: lazyPage(() => import('./AccountPage.tsx'), 'AccountPage'),
  },
  {
    path: '/posts',
    layout: 'standard',
    Page: lazyPage(() => import('./PostsPage.tsx'), 'PostsPage'),
  },
  {
    path: '/conduct',
    layout: 'standard',
    Page: lazyPage(() => import('./ConductPage.tsx'), 'ConductPage'),
  },
  {
    path: '/access',
    layout: 'standard',
    Page: lazyPage(() => import('./AccessPage.tsx'), 'AccessPage'),
  },
  {
    path: '/set-up',
    layout: 'standard',
    Page: lazyPage(() => import('./SetUpPage.tsx'), 'SetUpPage'),
  },
];
