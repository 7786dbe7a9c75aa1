import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { NotFound } from './NotFound.tsx';
import { PageError } from './PageError.tsx';
import type { PageRoute } from './page-route.ts';
import { routeList } from './routes.ts';
import { Shell } from './Shell.tsx';

const rootRoute = createRootRoute({ notFoundComponent: NotFound });

const standard = createRoute({
  getParentRoute: () => rootRoute,
  id: 'standard',
  component: () => <Shell rail={false} />,
});

const wide = createRoute({
  getParentRoute: () => rootRoute,
  id: 'wide',
  component: () => <Shell rail />,
});

const parents = { bare: rootRoute, standard, wide };

const routesOf = (layout: PageRoute['layout']) =>
  routeList
    .filter((route) => route.layout === layout)
    .map(({ path, Page }) =>
      createRoute({ getParentRoute: () => parents[layout], path, component: Page }),
    );

/** The routes as given by the slices, under the layout each asks for. */
export const router = createRouter({
  routeTree: rootRoute.addChildren([
    ...routesOf('bare'),
    standard.addChildren(routesOf('standard')),
    wide.addChildren(routesOf('wide')),
  ]),
  defaultErrorComponent: PageError,
  defaultPreload: 'intent',
  scrollRestoration: true,
});
