import { basisOfDuties } from '@meguri/core/directives/directives.ops.ts';
import { ownPlace, type Served, serve } from '../platform/serve.ts';
import { basis } from './directives.ts';

export const directivesServed: readonly Served[] = [
  serve(basisOfDuties, { place: ownPlace, use: basis }),
];
