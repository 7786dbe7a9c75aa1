import { lazyPage, type PageRoute } from '../platform/page-route.ts';

/** The living style sheet: every part in its states, with invented content. */
export const galleryRoutes: readonly PageRoute[] = [
  {
    path: '/gallery',
    layout: 'bare',
    Page: lazyPage(() => import('./GalleryPage.tsx'), 'GalleryPage'),
  },
];
