import type {
  cardHistory,
  confirmCard,
  referCard,
  tellProvisional,
} from '@meguri/core/cards/cards.ops.ts';
import { addFact } from '../platform/add-fact.ts';
import { newId } from '../platform/keys.ts';
import { refuseWith } from '../platform/refusal-error.ts';
import type { Ctx, UseCase } from '../platform/serve.ts';
import { listVersions } from './cards.db.ts';
import { getCard, getLiveCard } from './state.ts';
import { insertNotice } from './write.db.ts';

const refuseFuture = (ctx: Ctx, day: string): void => {
  if (day > ctx.today) refuseWith('day.in-future', { value: day });
};

export const confirm: UseCase<typeof confirmCard> = async (ctx, { cardId, revision, on }) => {
  refuseFuture(ctx, on);
  const card = await getLiveCard(ctx, cardId);
  if (card.revision !== revision) {
    return refuseWith('cards.changed-meanwhile', { theirs: card.revision, yours: revision });
  }
  await addFact(ctx.tx, 'card_confirmations', {
    id: newId(),
    station_id: card.station_id,
    card_id: cardId,
    revision,
    confirmed_on: on,
    recorded_at: ctx.now,
    recorded_by: ctx.actor.personId,
  });
  return { cardId };
};

export const tell: UseCase<typeof tellProvisional> = async (ctx, { cardId, on }) => {
  refuseFuture(ctx, on);
  const card = await getLiveCard(ctx, cardId);
  if (card.kind !== 'provisional') return refuseWith('not-found');
  await insertNotice(ctx.tx, {
    card_id: cardId,
    station_id: card.station_id,
    told_on: on,
    recorded_at: ctx.now,
    recorded_by: ctx.actor.personId,
  });
  return { cardId };
};

export const history: UseCase<typeof cardHistory> = async (ctx, { cardId }) => {
  await getCard(ctx, cardId);
  const rows = await listVersions(ctx.tx, cardId);
  return {
    versions: rows.map((row) => ({
      revision: row.revision,
      origin: row.origin,
      noticeVersion: row.notice_version,
      writtenAt: row.recorded_at.toISOString(),
      by: row.by ?? '',
      confirmedOn: row.confirmed_on,
    })),
  };
};

/** One referral, one receipt: who received it and on what ground; what was told is not kept. */
export const refer: UseCase<typeof referCard> = async (ctx, input) => {
  refuseFuture(ctx, input.wishedOn);
  if (!input.readBack) return refuseWith('cards.wish-not-read-back');
  const card = await getLiveCard(ctx, input.cardId);
  const id = newId();
  await addFact(ctx.tx, 'card_referrals', {
    id,
    station_id: card.station_id,
    card_id: input.cardId,
    receiver: input.receiver,
    office: input.office,
    wished_on: input.wishedOn,
    read_back: true,
    referred_at: ctx.now,
    referred_by: ctx.actor.personId,
  });
  const ground = '個人情報の保護に関する法律 第69条第2項第1号（本人の同意）';
  return { receipt: { number: id.slice(0, 8).toUpperCase(), on: ctx.today, ground } };
};
