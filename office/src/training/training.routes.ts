import { keysOf } from '@meguri/core/base/keys.ts';
import { posts } from '@meguri/core/organisation/posts.ts';
import { lazyPage, type PageRoute } from '../platform/page-route.ts';

export const trainingRoutes: readonly PageRoute[] = [
  {
    path: '/training',
    layout: 'standard',
    nav: { entry: 'training', posts: keysOf(posts) },
    Page: lazyPage(() => import('./TrainingPage.tsx'), 'TrainingPage'),
  },
  {
    path: '/training/lessons/$lesson',
    layout: 'standard',
    Page: lazyPage(() => import('./LessonPage.tsx'), 'LessonPage'),
  },
  {
    path: '/training/sessions/$sessionId',
    layout: 'standard',
    Page: lazyPage(() => import('./SessionPage.tsx'), 'SessionPage'),
  },
];
