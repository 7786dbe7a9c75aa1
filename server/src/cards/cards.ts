import type { cardForm, cardsOfPremises } from '@meguri/core/cards/cards.ops.ts';
import type { UseCase } from '../platform/serve.ts';
import { placeOfPremises } from '../premises/premises.ts';
import { listCards } from './cards.db.ts';
import { unsealCard } from './read.ts';
import { type CardToRecord, recordCard } from './record.ts';
import { isLive, placeOfCard, summaryOf } from './state.ts';
import {
  cardsByMoveOut,
  correctCard,
  eraseCards,
  eraseFromCard,
  freezeCard,
  noteSubjectLook,
  standingsOf,
  takeForSubject,
  thawCard,
  trimCards,
} from './subject.ts';
import { endExpired } from './write.ts';

/** Where a card is, for the decision points of later slices. */
export const cardPlace = placeOfCard;

export type NewCard = CardToRecord;

/** Seals and stores a card written elsewhere; the caller has applied the rules. */
export const recordOneCard = recordCard;

/** Destroys cards whose time is over; run once a day. */
export const endExpiredCards = endExpired;

export const ofPremises: UseCase<typeof cardsOfPremises> = async (ctx, { premisesId }) => {
  const place = await placeOfPremises(ctx, premisesId);
  const rows = await listCards(ctx.tx, premisesId);
  return {
    cards: rows.filter((row) => isLive(row, ctx.today)).map((row) => summaryOf(row, ctx.today)),
    may: {
      read: ctx.may('cards.read', place),
      write: ctx.may('cards.write', place),
      seeLooks: ctx.may('cards.see-looks', place),
      hold: ctx.may('rights.hold', place),
    },
  };
};

export const formOf: UseCase<typeof cardForm> = async ({ pack }) => ({
  notice: { version: pack.cards.notice.version, lines: [...pack.cards.notice.lines] },
  items: [...pack.cards.items],
});

/** For requests of the people on a card and for retention: what the slice `rights` may do. */
export const subjectDoor = {
  noteLook: noteSubjectLook,
  take: takeForSubject,
  open: unsealCard,
  freeze: freezeCard,
  thaw: thawCard,
  standings: standingsOf,
  correct: correctCard,
  eraseFrom: eraseFromCard,
  eraseCards,
  byMoveOut: cardsByMoveOut,
  trim: trimCards,
};
