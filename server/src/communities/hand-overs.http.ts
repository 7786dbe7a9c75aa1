import {
  acknowledgeHandOver,
  handOver,
  handOverForm,
  handOverTotals,
  listHandOvers,
} from '@meguri/core/communities/hand-overs.ops.ts';
import { ownPlace, type Served, serve } from '../platform/serve.ts';
import { acknowledge, form, list, record, totals } from './hand-overs.ts';

export const handOversServed: readonly Served[] = [
  serve(listHandOvers, { place: ownPlace, use: list }),
  serve(handOverForm, { place: ownPlace, use: form }),
  serve(handOver, { place: ownPlace, use: record, subject: (_, { handOverId }) => handOverId }),
  serve(acknowledgeHandOver, {
    place: async () => ({}),
    use: acknowledge,
    subject: ({ handOverId }) => handOverId,
  }),
  serve(handOverTotals, { place: async () => ({}), use: totals }),
];
