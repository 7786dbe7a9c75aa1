import { clues } from '@meguri/core/cards/card.ts';
import { contentsSchema } from '@meguri/core/cards/contents.ts';
import { cardLimits } from '@meguri/core/cards/limits.ts';
import type { looksAtCard, openCard, readCard } from '@meguri/core/cards/read.ops.ts';
import type { Input } from '@meguri/core/operation.ts';
import type { CardPurpose } from '@meguri/core/pack/purposes.ts';
import * as z from 'zod';
import { keyRefusals } from '../platform/key-refusals.ts';
import { newId } from '../platform/keys.ts';
import { type Envelope, type SealPlace, unseal } from '../platform/keys-envelope.ts';
import type { KeyProvider } from '../platform/keys-provider.ts';
import { refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, Noted, Place, UseCase } from '../platform/serve.ts';
import {
  type CardRow,
  findForReader,
  type LookedAt,
  type ReaderRow,
  type SealedRow,
  sealedCard,
} from './cards.db.ts';
import { isReadingStopped, listLooks, writeLook } from './looks.db.ts';
import { sealPlaceOf } from './seal.ts';
import { getCard, isLive } from './state.ts';

export type OpenCard = z.input<typeof openCard>;

/** A card as the transaction leaves it: sealed. It is opened after the commit. */
export type SealedCard = {
  readonly card: CardRow;
  readonly envelope: Envelope;
  readonly place: SealPlace;
};

type Ground = {
  readonly purpose: CardPurpose;
  readonly way: 'own' | 'break-glass' | 'disaster';
  readonly groundId: string | null;
};

const reviewedBy = (ctx: Ctx): Date =>
  new Date(ctx.now.getTime() - cardLimits.breakGlassReviewHours * 3_600_000);

/** Nobody with an unreviewed break-glass reads any card; accepted texts are the policies' question. */
export const refuseReader = async (ctx: Ctx): Promise<void> => {
  if (await isReadingStopped(ctx.tx, ctx.actor.personId, reviewedBy(ctx))) {
    refuseWith('cards.reading-stopped');
  }
};

/** Where a card is and how the caller finds it: all that is asked before the look, in one go. */
export type CardFound = Place & { readonly card: ReaderRow };

export const findCardToRead = async (ctx: Ctx, cardId: string): Promise<CardFound> => {
  const { actor, now } = ctx;
  const reader = { personId: actor.personId, now, openedBefore: reviewedBy(ctx) };
  const card = (await findForReader(ctx.tx, cardId, reader)) ?? refuseWith('not-found');
  const place = { stationId: card.station_id, boxId: card.box_id, beatId: card.beat_id };
  return { ...place, seenBy: 'cards.see-state', card };
};

/** The look at a card that is there to be read; nothing of it is read yet. */
export const noteLook = async (ctx: Ctx, { card }: CardFound, ground: Ground): Promise<Noted> => {
  if (card.stopped) return refuseWith('cards.reading-stopped');
  return isLive(card, ctx.today) ? lookAt(ctx, card, ground) : refuseWith('cards.ended');
};

/** The look itself, once it is decided that it may be. */
export const lookAt = (ctx: Ctx, card: Pick<CardRow, LookedAt>, ground: Ground): Noted =>
  writeLook({
    id: newId(),
    station_id: card.station_id,
    card_id: card.card_id,
    premises_id: card.premises_id,
    person_id: ctx.actor.personId,
    post_id: ctx.actor.postId,
    purpose: ground.purpose,
    way: ground.way,
    ground_id: ground.groundId,
    looked_at: ctx.now,
  });

/** What is held of a row of `sealedCard`; of a frozen card only for whom it was frozen. */
const holdSealed = (ctx: Ctx, row: SealedRow | undefined, frozenToo: boolean): SealedCard => {
  if (!row?.card_id) return refuseWith('not-found');
  const { contents, key_version: version, wrapped: bytes, ...card } = row;
  const isClosed = card.ended && !frozenToo;
  if (version === null || bytes === null || isClosed) return refuseWith('cards.ended');
  const place = sealPlaceOf({
    prefecture: ctx.prefecture,
    stationId: card.station_id,
    placeId: card.premises_id ?? card.building_id ?? '',
    versionId: card.version_id,
    itemSet: card.item_set,
  });
  return { card, envelope: { contents, key: { version, bytes } }, place };
};

/** The sealed bytes of a card's newest version, also of a frozen card. */
export const takeFrozenToo = async (ctx: Ctx, cardId: string): Promise<SealedCard> =>
  holdSealed(ctx, (await sealedCard(cardId).execute(ctx.tx)).rows[0], true);

const provisional = z.object({ clue: z.enum(clues), seenOn: z.string() });

/** Opens a sealed card: after the look and the used ticket were committed. */
export const unsealCard = async (keys: KeyProvider, held: SealedCard): Promise<OpenCard> => {
  const { card, envelope, place } = held;
  const json: unknown = JSON.parse(await keyRefusals(unseal(keys, place, envelope)));
  const isProvisional = card.kind === 'provisional';
  return {
    cardId: card.card_id,
    premisesId: card.premises_id,
    kind: card.kind,
    revision: card.revision,
    origin: card.origin,
    confirmedOn: card.confirmed_on,
    contents: isProvisional ? null : contentsSchema.parse(json),
    clue: isProvisional ? provisional.parse(json) : null,
  };
};

/** Takes the card with the ticket, in one statement. */
export const takeCard = {
  takes: ({ cardId }: { readonly cardId: string }) => sealedCard(cardId),
  use: async (ctx: Ctx, _: unknown, row: SealedRow) => holdSealed(ctx, row, false),
};

export const openOne = async (keys: KeyProvider, held: SealedCard) => ({
  card: await unsealCard(keys, held),
});

export const ownLook = {
  note: (ctx: Ctx, { purpose }: Input<typeof readCard>, found: CardFound) =>
    noteLook(ctx, found, { purpose, way: 'own', groundId: null }),
  ...takeCard,
  finish: openOne,
};

export const looksAt: UseCase<typeof looksAtCard> = async (ctx, { cardId }) => {
  const card = await getCard(ctx, cardId);
  const rows = await listLooks(ctx.tx, { id: cardId, stationId: card.station_id });
  return { looks: rows.map(({ looked_at, ...row }) => ({ ...row, at: looked_at.toISOString() })) };
};
