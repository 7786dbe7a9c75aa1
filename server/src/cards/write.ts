import { addDays, addMonths } from '@meguri/core/base/day.ts';
import { groupBy } from '@meguri/core/base/lists.ts';
import { cardStateOn, mayWrite } from '@meguri/core/cards/card.ts';
import type { writeCard, writeProvisional } from '@meguri/core/cards/cards.ops.ts';
import { checkContents } from '@meguri/core/cards/contents.ts';
import { cardLimits } from '@meguri/core/cards/limits.ts';
import { termsOf } from '@meguri/core/cards/search.ts';
import type { Input } from '@meguri/core/operation.ts';
import { addFact } from '../platform/add-fact.ts';
import { newId } from '../platform/keys.ts';
import { must, refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, UseCase } from '../platform/serve.ts';
import { placeOfPremises, premisesOn } from '../premises/premises.ts';
import { type CardRow, findBuilding, holdPlace, listCards } from './cards.db.ts';
import { tokenOf } from './index-token.ts';
import { sealVersion } from './seal.ts';
import { isLive } from './state.ts';
import { endCards, listExpired, replaceIndex } from './write.db.ts';

type Write = Input<typeof writeCard>;

const refuseClosed = async (ctx: Ctx, premisesId: string): Promise<void> => {
  const { closedOn } = await premisesOn(ctx, premisesId, ctx.today);
  if (closedOn !== null) refuseWith('premises.closed', { on: closedOn });
};

/** The premises a card is of, or the building of a building's card. */
const placeIdOf = async (ctx: Ctx, { kind, premisesId }: Pick<Write, 'kind' | 'premisesId'>) =>
  kind === 'building'
    ? ((await findBuilding(ctx.tx, premisesId)) ?? refuseWith('cards.no-building'))
    : premisesId;

type NewVersion = {
  readonly cardId: string;
  readonly stationId: string;
  readonly placeId: string;
  readonly revision: number;
  readonly text: string;
};

const versionRow = (
  ctx: Ctx,
  of: NewVersion,
  input: Pick<Write, 'origin' | 'noticeVersion' | 'toldOthers' | 'confirmedOn'>,
) => ({
  station_id: of.stationId,
  card_id: of.cardId,
  revision: of.revision,
  origin: input.origin,
  item_set: ctx.pack.cards.version,
  notice_version: input.noticeVersion,
  told_others: input.toldOthers,
  written_on: ctx.today,
  // What an officer wrote down is confirmed only when it was read back (R21).
  confirmed_on: input.origin === 'dictated' ? null : input.confirmedOn,
  recorded_at: ctx.now,
  recorded_by: ctx.actor.personId,
});

const seal = (ctx: Ctx, of: NewVersion, versionId: string): Promise<Buffer> => {
  const { stationId, placeId, text } = of;
  const itemSet = ctx.pack.cards.version;
  return sealVersion(
    ctx,
    { prefecture: ctx.prefecture, stationId, placeId, versionId, itemSet },
    text,
  );
};

const indexCard = async (
  ctx: Ctx,
  of: NewVersion,
  input: Pick<Write, 'contents'>,
): Promise<void> => {
  const terms = termsOf(ctx.pack.cards.items, input.contents);
  const tokens = await Promise.all(
    terms.map(async (term) => ({ id: newId(), token: await tokenOf(ctx, of.stationId, term) })),
  );
  await replaceIndex(ctx.tx, { id: of.cardId, stationId: of.stationId }, tokens);
};

const judge = (ctx: Ctx, input: Write, known: { mine?: CardRow; provisional?: CardRow }) => {
  const { kind, origin, contents, toldOthers } = input;
  const year = Number(ctx.today.slice(0, 4));
  must(checkContents(ctx.pack.cards.items, { kind, origin, contents, toldOthers, year }));
  return must(
    mayWrite({
      ...input,
      revision: known.mine?.revision ?? 0,
      noticeInForce: ctx.pack.cards.notice.version,
      today: ctx.today,
      provisionalWaits: known.provisional !== undefined && known.provisional.told_on === null,
    }),
  );
};

/** A first card or a new version of it; a provisional card of the same premises is resolved by it. */
export const write: UseCase<typeof writeCard> = async (ctx, input) => {
  await refuseClosed(ctx, input.premisesId);
  const { stationId = '' } = await placeOfPremises(ctx, input.premisesId);
  const placeId = await placeIdOf(ctx, input);
  await holdPlace(ctx.tx, placeId);
  const live = (await listCards(ctx.tx, input.premisesId)).filter((one) => isLive(one, ctx.today));
  const mine = live.find(({ kind }) => kind === input.kind);
  const provisional =
    input.kind === 'building' ? undefined : live.find(({ kind }) => kind === 'provisional');
  const { revision } = judge(ctx, input, {
    ...(mine && { mine }),
    ...(provisional && { provisional }),
  });
  const cardId = mine?.card_id ?? newId();
  const of = { cardId, stationId, placeId, revision, text: JSON.stringify(input.contents) };
  if (mine === undefined) await addCard(ctx, of, input.kind);
  const id = newId();
  const row = versionRow(ctx, of, input);
  await addFact(ctx.tx, 'card_versions', { id, ...row, contents: await seal(ctx, of, id) });
  await indexCard(ctx, of, input);
  if (provisional !== undefined) await end(ctx, [provisional], 'resolved');
  const { kind, origin } = input;
  const version = { kind, origin, writtenOn: ctx.today, confirmedOn: row.confirmed_on };
  return { cardId, revision, state: cardStateOn({ ...version, ended: false }, ctx.today) };
};

const addCard = (ctx: Ctx, of: NewVersion, kind: CardRow['kind']): Promise<void> =>
  addFact(ctx.tx, 'cards', {
    id: of.cardId,
    station_id: of.stationId,
    premises_id: kind === 'building' ? null : of.placeId,
    building_id: kind === 'building' ? of.placeId : null,
    kind,
    made_at: ctx.now,
    made_by: ctx.actor.personId,
  });

/** A new version of a card as decided on a request of the person; returns its revision. */
export const rewrite = async (
  ctx: Ctx,
  card: CardRow,
  { contents, confirmedOn }: Pick<Write, 'contents' | 'confirmedOn'>,
): Promise<number> => {
  const placeId = card.premises_id ?? card.building_id ?? '';
  const { card_id: cardId, station_id: stationId } = card;
  const revision = card.revision + 1;
  const of = { cardId, stationId, placeId, revision, text: JSON.stringify(contents) };
  const id = newId();
  const row = versionRow(ctx, of, {
    origin: 'counter',
    noticeVersion: ctx.pack.cards.notice.version,
    toldOthers: true,
    confirmedOn,
  });
  await addFact(ctx.tx, 'card_versions', { id, ...row, contents: await seal(ctx, of, id) });
  await indexCard(ctx, of, { contents });
  return revision;
};

/** A card made from a trace of somebody living there: the clue and its day are all it holds (R22). */
export const makeProvisional: UseCase<typeof writeProvisional> = async (ctx, input) => {
  const { premisesId, clue, seenOn } = input;
  if (seenOn > ctx.today) return refuseWith('day.in-future', { value: seenOn });
  await refuseClosed(ctx, premisesId);
  const { stationId = '' } = await placeOfPremises(ctx, premisesId);
  await holdPlace(ctx.tx, premisesId);
  const live = (await listCards(ctx.tx, premisesId)).filter((one) => isLive(one, ctx.today));
  if (live.some(({ kind }) => kind !== 'building')) return refuseWith('cards.held-already');
  const cardId = newId();
  const text = JSON.stringify({ clue, seenOn });
  const of = { cardId, stationId, placeId: premisesId, revision: 1, text };
  await addCard(ctx, of, 'provisional');
  const id = newId();
  const made = { noticeVersion: null, toldOthers: false, confirmedOn: seenOn };
  const row = versionRow(ctx, of, { ...made, origin: 'dictated' });
  const contents = await seal(ctx, of, id);
  await addFact(ctx.tx, 'card_versions', { id, ...row, origin: 'provisional', contents });
  return { cardId };
};

/** Ends cards with their keys and index rows; the caller has decided that they may end. */
export const end = (
  ctx: Ctx,
  cards: readonly Pick<CardRow, 'card_id' | 'station_id'>[],
  why: 'erased' | 'expired' | 'resolved',
): Promise<void> =>
  endCards(
    ctx.tx,
    cards.map(({ card_id, station_id }) => ({
      card_id,
      station_id,
      why,
      ended_at: ctx.now,
      ended_by: why === 'expired' ? null : ctx.actor.personId,
    })),
  );

/** Destroys what is past its time, provisional and unconfirmed cards; how many of each station. */
export const endExpired = async (ctx: Ctx): Promise<ReadonlyMap<string, number>> => {
  const provisional = addMonths(ctx.today, -cardLimits.provisionalMonths);
  const dictated = addDays(ctx.today, -cardLimits.unconfirmedDays);
  const expired = await listExpired(ctx.tx, { provisional, dictated });
  await end(ctx, expired, 'expired');
  const byStation = groupBy(expired, ({ station_id }) => station_id);
  return new Map([...byStation].map(([station, ones]) => [station, ones.length]));
};
