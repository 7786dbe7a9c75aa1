import { keysOf } from '@meguri/core/base/keys.ts';
import { posts } from '@meguri/core/organisation/posts.ts';
import { lazyPage, type PageRoute } from '../platform/page-route.ts';

export const measuresRoutes: readonly PageRoute[] = [
  {
    path: '/measures',
    layout: 'standard',
    nav: { entry: 'measures', posts: keysOf(posts).filter((kind) => kind !== 'auditor') },
    Page: lazyPage(() => import('./MeasuresPage.tsx'), 'MeasuresPage'),
  },
  {
    path: '/measures/new',
    layout: 'standard',
    Page: lazyPage(() => import('./NewMeasurePage.tsx'), 'NewMeasurePage'),
  },
  {
    path: '/measures/$measureId',
    layout: 'standard',
    Page: lazyPage(() => import('./MeasurePage.tsx'), 'MeasurePage'),
  },
  {
    path: '/measures/$measureId/edit',
    layout: 'standard',
    Page: lazyPage(() => import('./EditMeasurePage.tsx'), 'EditMeasurePage'),
  },
];
