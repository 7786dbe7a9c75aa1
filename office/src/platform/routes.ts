import { accessRoutes } from '../access/access.routes.ts';
import { beatsRoutes } from '../beats/beats.routes.ts';
import { galleryRoutes } from '../gallery/gallery.routes.ts';
import type { PageRoute } from './page-route.ts';

/** Every page of the office app, one line per slice; the browser tests visit each. */
export const routeList: readonly PageRoute[] = [...beatsRoutes, ...accessRoutes, ...galleryRoutes];
