import type { Day } from '@meguri/core/base/day.ts';
import { sum } from '@meguri/core/base/lists.ts';
import type { Result } from '@meguri/core/base/result.ts';
import { type CardContents, checkContents } from '@meguri/core/cards/contents.ts';
import { addFact } from '../platform/add-fact.ts';
import { newId } from '../platform/keys.ts';
import { must, refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, Noted } from '../platform/serve.ts';
import { type CardRow, holdPlace } from './cards.db.ts';
import { listLooks } from './looks.db.ts';
import { lookAt, refuseReader, takeFrozenToo, unsealCard } from './read.ts';
import { getCard } from './state.ts';
import { listByMoveOut, listConfirmedBefore, listStandings, thaw } from './subject.db.ts';
import { endVersionsBefore } from './write.db.ts';
import { end, rewrite } from './write.ts';

// What the person a card is about may have done with it (個人情報保護法 76条, 90条, 98条).

/** The look for a package, also at a frozen card; nothing of it is read yet. */
export const noteSubjectLook = async (ctx: Ctx, cardId: string): Promise<Noted> => {
  await refuseReader(ctx);
  const ground = { purpose: 'rights', way: 'own', groundId: null } as const;
  return lookAt(ctx, await getCard(ctx, cardId), ground);
};

/** Sealed bytes for a package, and everybody who looked at the card. */
export const takeForSubject = async (ctx: Ctx, cardId: string) => {
  const held = await takeFrozenToo(ctx, cardId);
  const looks = await listLooks(ctx.tx, { id: cardId, stationId: held.card.station_id });
  return { held, looks };
};

/** From now on nobody reads the card, finds it or sees that it is there. */
export const freezeCard = async (ctx: Ctx, cardId: string, requestId: string): Promise<void> => {
  const card = await getCard(ctx, cardId);
  await addFact(ctx.tx, 'card_freezes', {
    id: newId(),
    station_id: card.station_id,
    card_id: cardId,
    request_id: requestId,
    frozen_at: ctx.now,
    frozen_by: ctx.actor.personId,
  });
};

export const thawCard = (ctx: Ctx, cardId: string): Promise<void> =>
  thaw(ctx.tx, cardId, { personId: ctx.actor.personId, now: ctx.now });

export const standingsOf = (ctx: Ctx, cardIds: readonly string[]) => listStandings(ctx.tx, cardIds);

type Change = (contents: CardContents) => Result<CardContents>;

const changedContents = async (ctx: Ctx, cardId: string, change: Change) => {
  const held = await takeFrozenToo(ctx, cardId);
  const { contents } = await unsealCard(ctx.keys, held);
  if (contents === null) return refuseWith('rights.nothing-held');
  return { card: held.card, contents: must(change(contents)) };
};

const hold = async (ctx: Ctx, cardId: string): Promise<CardRow> => {
  const card = await getCard(ctx, cardId);
  await holdPlace(ctx.tx, card.premises_id ?? card.building_id ?? cardId);
  return card;
};

/** A new version with the person's own items corrected; the one before it stays in the history. */
export const correctCard = async (ctx: Ctx, cardId: string, change: Change): Promise<number> => {
  await hold(ctx, cardId);
  const { card, contents } = await changedContents(ctx, cardId, change);
  if (card.kind === 'provisional') return refuseWith('rights.nothing-held');
  const year = Number(ctx.today.slice(0, 4));
  const written = {
    kind: card.kind,
    origin: 'resident',
    contents,
    toldOthers: true,
    year,
  } as const;
  must(checkContents(ctx.pack.cards.items, written));
  return rewrite(ctx, card, { contents, confirmedOn: ctx.today });
};

/** Takes the person off the card for good, from its history too; a card left empty is erased. */
export const eraseFromCard = async (ctx: Ctx, cardId: string, change: Change): Promise<void> => {
  await hold(ctx, cardId);
  const { card, contents } = await changedContents(ctx, cardId, change);
  await keepOnly(ctx, card, contents);
  await thawCard(ctx, cardId);
};

/** What is left stays as it was confirmed; the versions before it can no longer be opened. */
const keepOnly = async (ctx: Ctx, card: CardRow, contents: CardContents): Promise<void> => {
  if (contents.entries.length === 0) return end(ctx, [card], 'erased');
  const confirmedOn = card.confirmed_on ?? card.written_on;
  const revision = await rewrite(ctx, card, { contents, confirmedOn });
  await endVersionsBefore(ctx.tx, card.card_id, revision);
};

const countValues = ({ entries }: CardContents): number =>
  sum(entries.map(({ values }) => Object.keys(values).length));

type Trim = {
  /** Only cards last confirmed before this day are opened. */
  readonly confirmedBefore: Day;
  readonly isHeld: (card: Pick<CardRow, 'card_id' | 'station_id'>) => boolean;
  readonly keep: (contents: CardContents, confirmedOn: Day) => CardContents;
};

/** Takes items off cards whose own period has ended; how many cards of each station. */
export const trimCards = async (
  ctx: Ctx,
  { confirmedBefore, isHeld, keep }: Trim,
): Promise<ReadonlyMap<string, number>> => {
  const trimmed = new Map<string, number>();
  for (const { card_id, station_id } of await listConfirmedBefore(ctx.tx, confirmedBefore)) {
    if (isHeld({ card_id, station_id })) continue;
    const held = await takeFrozenToo(ctx, card_id);
    const { contents } = await unsealCard(ctx.keys, held);
    if (contents === null) continue;
    const kept = keep(contents, held.card.confirmed_on ?? held.card.written_on);
    if (countValues(kept) === countValues(contents)) continue;
    await keepOnly(ctx, held.card, kept);
    trimmed.set(station_id, (trimmed.get(station_id) ?? 0) + 1);
  }
  return trimmed;
};

/** Cards with the day their household moved out, for retention. */
export const cardsByMoveOut = (ctx: Ctx) => listByMoveOut(ctx.tx);

/** Erases cards of a station whose period has ended. */
export const eraseCards = (
  ctx: Ctx,
  stationId: string,
  cardIds: readonly string[],
): Promise<void> =>
  end(
    ctx,
    cardIds.map((card_id) => ({ card_id, station_id: stationId })),
    'erased',
  );
