import { listBeats } from '@meguri/core/beats/beats.ops.ts';
import { type Served, serve } from '../platform/serve.ts';
import { beatsOfStation } from './beats.ts';

export const beatsServed: readonly Served[] = [
  serve(listBeats, { place: async (_, { stationId }) => ({ stationId }), use: beatsOfStation }),
];
