import { clues } from '@meguri/core/cards/card.ts';
import { contentsSchema } from '@meguri/core/cards/contents.ts';
import { cardLimits } from '@meguri/core/cards/limits.ts';
import type { looksAtCard, openCard, readCard } from '@meguri/core/cards/read.ops.ts';
import type { Input } from '@meguri/core/operation.ts';
import type { Purpose } from '@meguri/core/pack/purposes.ts';
import * as z from 'zod';
import { hasAcceptedTexts } from '../platform/accepted-texts.ts';
import { keyRefusals } from '../platform/key-refusals.ts';
import { newId } from '../platform/keys.ts';
import { type Envelope, type SealPlace, unseal } from '../platform/keys-envelope.ts';
import type { KeyProvider } from '../platform/keys-provider.ts';
import { refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, UseCase } from '../platform/serve.ts';
import { type CardRow, findForReader, findSealed } from './cards.db.ts';
import { insertLook, isReadingStopped, listLooks } from './looks.db.ts';
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
  readonly purpose: Purpose;
  readonly way: 'own' | 'break-glass' | 'disaster';
  readonly groundId: string | null;
};

const reviewedBy = (ctx: Ctx): Date =>
  new Date(ctx.now.getTime() - cardLimits.breakGlassReviewHours * 3_600_000);

const refuseUnread = async (ctx: Ctx): Promise<void> => {
  if (!(await hasAcceptedTexts(ctx))) refuseWith('cards.texts-not-accepted');
};

/** Whoever may not read any card now: the texts are not accepted, or a break-glass is unreviewed. */
export const refuseReader = async (ctx: Ctx): Promise<void> => {
  await refuseUnread(ctx);
  if (await isReadingStopped(ctx.tx, ctx.actor.personId, reviewedBy(ctx))) {
    refuseWith('cards.reading-stopped');
  }
};

const readable = async (ctx: Ctx, cardId: string): Promise<CardRow> => {
  const reader = { personId: ctx.actor.personId, openedBefore: reviewedBy(ctx) };
  const card = (await findForReader(ctx.tx, cardId, reader)) ?? refuseWith('not-found');
  if (card.stopped) return refuseWith('cards.reading-stopped');
  return isLive(card, ctx.today) ? card : refuseWith('cards.ended');
};

/** Commits the look at a card that is there to be read; nothing of it is read yet. */
export const noteLook = async (ctx: Ctx, cardId: string, ground: Ground): Promise<void> => {
  await refuseUnread(ctx);
  await recordLook(ctx, await readable(ctx, cardId), ground);
};

/** The look itself, once it is decided that it may be. */
export const recordLook = (ctx: Ctx, card: CardRow, ground: Ground): Promise<void> =>
  insertLook(ctx.tx, {
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

/** The sealed bytes of a card's newest version, frozen cards only for whom they were frozen. */
export const takeSealed = async (
  ctx: Ctx,
  cardId: string,
  { frozenToo = false } = {},
): Promise<SealedCard> => {
  const sealed = (await findSealed(ctx.tx, cardId)) ?? refuseWith('not-found');
  const { contents, key_version: version, wrapped: bytes, ...card } = sealed;
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

type Read = Input<typeof readCard>;

export const ownLook = {
  note: (ctx: Ctx, { cardId, purpose }: Read) =>
    noteLook(ctx, cardId, { purpose, way: 'own', groundId: null }),
  use: (ctx: Ctx, { cardId }: Read) => takeSealed(ctx, cardId),
  finish: async (keys: KeyProvider, held: SealedCard) => ({ card: await unsealCard(keys, held) }),
};

export const looksAt: UseCase<typeof looksAtCard> = async (ctx, { cardId }) => {
  const card = await getCard(ctx, cardId);
  const rows = await listLooks(ctx.tx, { id: cardId, stationId: card.station_id });
  return { looks: rows.map(({ looked_at, ...row }) => ({ ...row, at: looked_at.toISOString() })) };
};
