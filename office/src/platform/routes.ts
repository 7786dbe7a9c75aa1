import { accessRoutes } from '../access/access.routes.ts';
import { auditRoutes } from '../audit/audit.routes.ts';
import { beatsRoutes } from '../beats/beats.routes.ts';
import { bodiesRoutes } from '../bodies/bodies.routes.ts';
import { meetingsRoutes } from '../bodies/meetings.routes.ts';
import { cardsRoutes } from '../cards/cards.routes.ts';
import { commendationsRoutes } from '../commendations/commendations.routes.ts';
import { communitiesRoutes } from '../communities/communities.routes.ts';
import { handOversRoutes } from '../communities/hand-overs.routes.ts';
import { custodyRoutes } from '../custody/custody.routes.ts';
import { directivesRoutes } from '../directives/directives.routes.ts';
import { galleryRoutes } from '../gallery/gallery.routes.ts';
import { importsRoutes } from '../imports/imports.routes.ts';
import { interpretersRoutes } from '../interpreters/interpreters.routes.ts';
import { materialsRoutes } from '../materials/materials.routes.ts';
import { measuresRoutes } from '../measures/measures.routes.ts';
import { organisationRoutes } from '../organisation/organisation.routes.ts';
import { partnersRoutes } from '../partners/partners.routes.ts';
import { plansRoutes } from '../plans/plans.routes.ts';
import { premisesRoutes } from '../premises/premises.routes.ts';
import { publicationsRoutes } from '../publications/publications.routes.ts';
import { reportsRoutes } from '../reports/reports.routes.ts';
import { reviewsRoutes } from '../reviews/reviews.routes.ts';
import { rightsRoutes } from '../rights/rights.routes.ts';
import { sheetsRoutes } from '../sheets/sheets.routes.ts';
import { tasksRoutes } from '../tasks/tasks.routes.ts';
import { trainingRoutes } from '../training/training.routes.ts';
import { visitsRoutes } from '../visits/visits.routes.ts';
import { voicesRoutes } from '../voices/voices.routes.ts';
import type { PageRoute } from './page-route.ts';

/** Every page of the office app, one line per slice; the browser tests visit each. */
export const routeList: readonly PageRoute[] = [
  ...organisationRoutes,
  ...directivesRoutes,
  ...beatsRoutes,
  ...premisesRoutes,
  ...importsRoutes,
  ...cardsRoutes,
  ...custodyRoutes,
  ...materialsRoutes,
  ...visitsRoutes,
  ...plansRoutes,
  ...sheetsRoutes,
  ...reviewsRoutes,
  ...tasksRoutes,
  ...bodiesRoutes,
  ...meetingsRoutes,
  ...partnersRoutes,
  ...interpretersRoutes,
  ...handOversRoutes,
  ...communitiesRoutes,
  ...measuresRoutes,
  ...reportsRoutes,
  ...commendationsRoutes,
  ...trainingRoutes,
  ...voicesRoutes,
  ...rightsRoutes,
  ...accessRoutes,
  ...auditRoutes,
  ...publicationsRoutes,
  ...galleryRoutes,
];
