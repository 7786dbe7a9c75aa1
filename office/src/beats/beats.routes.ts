import { keysOf } from '@meguri/core/base/keys.ts';
import { posts, seatPosts } from '@meguri/core/organisation/posts.ts';
import { lazyPage, type PageRoute } from '../platform/page-route.ts';

/** Everybody but the posts that only sit in bodies. */
const visitors = keysOf(posts).filter((post) => !seatPosts.includes(post));

export const beatsRoutes: readonly PageRoute[] = [
  {
    path: '/beats',
    layout: 'standard',
    nav: { entry: 'beats', posts: visitors },
    Page: lazyPage(() => import('./BeatsPage.tsx'), 'BeatsPage'),
  },
  {
    path: '/beats/$beatId/history',
    layout: 'standard',
    Page: lazyPage(() => import('./HistoryPage.tsx'), 'HistoryPage'),
  },
  {
    path: '/beats/$beatId/map',
    layout: 'standard',
    Page: lazyPage(() => import('./MapPage.tsx'), 'MapPage'),
  },
  {
    path: '/stations',
    layout: 'standard',
    nav: { entry: 'stations', posts: visitors },
    Page: lazyPage(() => import('./StationsPage.tsx'), 'StationsPage'),
  },
  {
    path: '/stations/$stationId',
    layout: 'standard',
    Page: lazyPage(() => import('./StationPage.tsx'), 'StationPage'),
  },
  {
    path: '/stations/$stationId/recut',
    layout: 'standard',
    Page: lazyPage(() => import('./RecutPage.tsx'), 'RecutPage'),
  },
  {
    path: '/transfer',
    layout: 'standard',
    Page: lazyPage(() => import('./TransferPage.tsx'), 'TransferPage'),
  },
];
