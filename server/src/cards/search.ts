import { cardLimits } from '@meguri/core/cards/limits.ts';
import type { searchCards } from '@meguri/core/cards/read.ops.ts';
import { termOf } from '@meguri/core/cards/search.ts';
import type { Input } from '@meguri/core/operation.ts';
import { refuseWith } from '../platform/refusal-error.ts';
import type { Ctx } from '../platform/serve.ts';
import { placeOfPremises } from '../premises/premises.ts';
import { tokenOf } from './index-token.ts';
import { refuseReader } from './read.ts';
import { findByToken } from './search.db.ts';

type Search = Input<typeof searchCards>;
type Hit = { readonly cardId: string; readonly premisesId: string; readonly beatId: string };

const search = async (ctx: Ctx, input: Search): Promise<{ readonly found: Hit[] }> => {
  const term = termOf(input.field, input.value);
  const shortest = input.field === 'phone' ? 8 : 2;
  if (term.value.length < shortest) return refuseWith('cards.search-empty');
  const stationId = ctx.actor.stationId ?? refuseWith('not-found');
  const rows = await findByToken(ctx.tx, stationId, await tokenOf(ctx, stationId, term));
  const found: Hit[] = [];
  for (const { card_id, premises_id } of rows) {
    const place = await placeOfPremises(ctx, premises_id);
    const { beatId = '' } = place;
    if (ctx.may('cards.read', place))
      found.push({ cardId: card_id, premisesId: premises_id, beatId });
  }
  if (found.length > cardLimits.searchHits) return refuseWith('cards.search-too-many');
  return { found };
};

export const exactSearch = {
  note: async (ctx: Ctx, _: Search) => {
    await refuseReader(ctx);
    return undefined;
  },
  use: search,
  finish: async (_: unknown, held: { readonly found: Hit[] }) => held,
};
