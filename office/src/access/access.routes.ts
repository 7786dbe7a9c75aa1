import { lazyPage, type PageRoute } from '../platform/page-route.ts';

export const accessRoutes: readonly PageRoute[] = [
  {
    path: '/sign-in',
    layout: 'bare',
    Page: lazyPage(() => import('./SignInPage.tsx'), 'SignInPage'),
  },
];
