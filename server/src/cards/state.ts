import type { Day } from '@meguri/core/base/day.ts';
import { type CardVersion, cardStateOn, expiresOn } from '@meguri/core/cards/card.ts';
import { refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, Place } from '../platform/serve.ts';
import { type CardRow, type Dated, findCard, findCardPlace } from './cards.db.ts';

const versionOf = (row: Pick<CardRow, Dated>): CardVersion => ({
  kind: row.kind,
  origin: row.origin,
  writtenOn: row.written_on,
  confirmedOn: row.confirmed_on,
  ended: row.ended,
});

export const stateOf = (row: Pick<CardRow, Dated>, today: Day) =>
  cardStateOn(versionOf(row), today);

export const isLive = (row: Pick<CardRow, Dated>, today: Day): boolean =>
  stateOf(row, today) !== 'ended';

/** What is told of a card without opening it. */
export const summaryOf = (row: CardRow, today: Day) => ({
  cardId: row.card_id,
  kind: row.kind,
  state: stateOf(row, today),
  revision: row.revision,
  origin: row.origin,
  writtenOn: row.written_on,
  confirmedOn: row.confirmed_on,
  expiresOn: expiresOn(versionOf(row)),
  toldOn: row.told_on,
});

/** Where a card is, for the decision point; refuses what the caller cannot see. */
export const placeOfCard = async (ctx: Ctx, cardId: string): Promise<Place> => ({
  ...((await findCardPlace(ctx.tx, cardId, ctx.now)) ?? refuseWith('not-found')),
  seenBy: 'cards.see-state',
});

export const getCard = async (ctx: Ctx, cardId: string): Promise<CardRow> =>
  (await findCard(ctx.tx, cardId)) ?? refuseWith('not-found');

/** A card that is neither erased nor past its time. */
export const getLiveCard = async (ctx: Ctx, cardId: string): Promise<CardRow> => {
  const row = await getCard(ctx, cardId);
  return isLive(row, ctx.today) ? row : refuseWith('cards.ended');
};
