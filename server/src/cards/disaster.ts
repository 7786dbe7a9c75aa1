import { contactOnly } from '@meguri/core/cards/contents.ts';
import type {
  declareDisaster,
  disasterLooks,
  findBlocks,
  listDisasters,
  readContact,
  renewDisaster,
} from '@meguri/core/cards/disaster.ops.ts';
import { cardLimits } from '@meguri/core/cards/limits.ts';
import type { Input } from '@meguri/core/operation.ts';
import type { CardItem } from '@meguri/core/pack/card-items.ts';
import { addFact } from '../platform/add-fact.ts';
import { newId } from '../platform/keys.ts';
import type { KeyProvider } from '../platform/keys-provider.ts';
import { refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, Noted, UseCase } from '../platform/serve.ts';
import type { SealedRow } from './cards.db.ts';
import {
  countTownParts,
  type DisasterRow,
  findDisaster,
  insertDisaster,
  liesInBlocks,
  listAllDisasters,
  listBlocks,
  listDisasterLooks,
} from './disaster.db.ts';
import { type CardFound, noteLook, type SealedCard, takeCard, unsealCard } from './read.ts';

const termOf = (ctx: Ctx, disasterId: string, untilAt: string) => {
  const until = new Date(untilAt);
  const hours = (until.getTime() - ctx.now.getTime()) / 3_600_000;
  if (hours > cardLimits.disasterHours) return refuseWith('cards.disaster-too-long');
  if (hours < 0) return refuseWith('cards.disaster-over');
  const by = { set_by: ctx.actor.personId, set_at: ctx.now };
  return { id: newId(), disaster_id: disasterId, until_at: until, ...by };
};

const getDisaster = async (ctx: Ctx, id: string): Promise<DisasterRow> =>
  (await findDisaster(ctx.tx, id)) ?? refuseWith('not-found');

const getOpenDisaster = async (ctx: Ctx, id: string): Promise<DisasterRow> => {
  const found = await getDisaster(ctx, id);
  return found.until_at > ctx.now ? found : refuseWith('cards.disaster-over');
};

export const declare: UseCase<typeof declareDisaster> = async (ctx, input) => {
  const { place, reason, townPartIds, untilAt } = input;
  const wanted = new Set(townPartIds).size;
  if ((await countTownParts(ctx.tx, townPartIds)) !== wanted) return refuseWith('not-found');
  const id = newId();
  const term = termOf(ctx, id, untilAt);
  const by = { by: ctx.actor.personId, at: ctx.now };
  await insertDisaster(ctx.tx, { id, place, reason, ...by }, townPartIds);
  await addFact(ctx.tx, 'disaster_terms', term);
  return { disasterId: id };
};

export const renew: UseCase<typeof renewDisaster> = async (ctx, { disasterId, untilAt }) => {
  await getOpenDisaster(ctx, disasterId);
  await addFact(ctx.tx, 'disaster_terms', termOf(ctx, disasterId, untilAt));
  return { disasterId };
};

export const listDeclared: UseCase<typeof listDisasters> = async (ctx) => ({
  disasters: (await listAllDisasters(ctx.tx)).map((row) => ({
    disasterId: row.id,
    place: row.place,
    reason: row.reason,
    declaredBy: row.declared_by,
    declaredAt: row.declared_at.toISOString(),
    untilAt: row.until_at.toISOString(),
    open: row.until_at > ctx.now,
    blocks: [...row.blocks],
  })),
});

type Read = Input<typeof readContact>;
type Held = { readonly sealed: SealedCard; readonly items: readonly CardItem[] };

const note = async (ctx: Ctx, input: Read, found: CardFound): Promise<Noted> => {
  const { disasterId, cardId, purpose } = input;
  await getOpenDisaster(ctx, disasterId);
  if (!(await liesInBlocks(ctx.tx, disasterId, cardId))) {
    return refuseWith('cards.disaster-elsewhere');
  }
  return noteLook(ctx, found, { purpose, way: 'disaster', groundId: disasterId });
};

const openContact = async (keys: KeyProvider, { sealed, items }: Held) => {
  const card = await unsealCard(keys, sealed);
  const contents = card.contents && contactOnly(items, card.contents);
  return { card: { ...card, contents, clue: null } };
};

/** Opens the contact items of a card in a named block; everything else of it stays closed. */
export const lookInDisaster = {
  note,
  takes: takeCard.takes,
  use: async (ctx: Ctx, input: Read, row: SealedRow): Promise<Held> => ({
    sealed: await takeCard.use(ctx, input, row),
    items: ctx.pack.cards.items,
  }),
  finish: openContact,
};

export const looksUnder: UseCase<typeof disasterLooks> = async (ctx, { disasterId }) => {
  await getDisaster(ctx, disasterId);
  const rows = await listDisasterLooks(ctx.tx, disasterId);
  return {
    looks: rows.map(({ at, by, card_id }) => ({ at: at.toISOString(), by, cardId: card_id })),
  };
};

export const blocks: UseCase<typeof findBlocks> = async (ctx, { search }) => ({
  blocks: [...(await listBlocks(ctx.tx, search))],
});
