import {
  listBreakGlass,
  openBreakGlass,
  readByBreakGlass,
  reviewBreakGlass,
} from '@meguri/core/cards/break-glass.ops.ts';
import {
  cardForm,
  cardHistory,
  cardsOfPremises,
  confirmCard,
  referCard,
  tellProvisional,
  writeCard,
  writeProvisional,
} from '@meguri/core/cards/cards.ops.ts';
import {
  declareDisaster,
  disasterLooks,
  findBlocks,
  listDisasters,
  readContact,
  renewDisaster,
} from '@meguri/core/cards/disaster.ops.ts';
import { keyState, retireKeys, rewrapKeys, rotateKeys } from '@meguri/core/cards/keys.ops.ts';
import { commentLook, lookQuestions, reviewLook } from '@meguri/core/cards/looks.ops.ts';
import { looksAtCard, readCard, searchCards } from '@meguri/core/cards/read.ops.ts';
import { type Ctx, ownPlace, type Served, serve, serveLook } from '../platform/serve.ts';
import { placeOfPremises } from '../premises/premises.ts';
import {
  listOpened,
  lookUnderBreakGlass,
  open,
  placeOfBreakGlass,
  reviewOpened,
} from './break-glass.ts';
import { formOf, ofPremises } from './cards.ts';
import { blocks, declare, listDeclared, lookInDisaster, looksUnder, renew } from './disaster.ts';
import { confirm, history, refer, tell } from './keep.ts';
import { retire, rewrap, rotate, stateOfKeys } from './keys.ts';
import { comment, placeOfLook, questions, review } from './questions.ts';
import { findCardToRead, looksAt, ownLook } from './read.ts';
import { exactSearch } from './search.ts';
import { placeOfCard } from './state.ts';
import { makeProvisional, write } from './write.ts';

type Card = { readonly cardId: string };
type Door = { readonly premisesId: string };

const ofCard = {
  place: (ctx: Ctx, { cardId }: Card) => placeOfCard(ctx, cardId),
  subject: ({ cardId }: Card) => cardId,
};
const cardToRead = {
  place: (ctx: Ctx, { cardId }: Card) => findCardToRead(ctx, cardId),
  subject: ({ cardId }: Card) => cardId,
};
const atDoor = {
  place: (ctx: Ctx, { premisesId }: Door) => placeOfPremises(ctx, premisesId),
};
const made = { ...atDoor, subject: (_: unknown, { cardId }: Card) => cardId };
const ofLook = {
  place: (ctx: Ctx, { lookId }: { readonly lookId: string }) => placeOfLook(ctx, lookId),
  subject: ({ lookId }: { readonly lookId: string }) => lookId,
};
const ofStation = {
  place: async (_: Ctx, { stationId }: { readonly stationId: string }) => ({ stationId }),
  subject: ({ stationId }: { readonly stationId: string }) => stationId,
};
const inPrefecture = { place: async () => ({}) };
const ofDisaster = {
  ...inPrefecture,
  subject: ({ disasterId }: { readonly disasterId: string }) => disasterId,
};

export const cardsServed: readonly Served[] = [
  serve(cardsOfPremises, { ...atDoor, use: ofPremises }),
  serve(cardForm, { ...atDoor, use: formOf }),
  serve(cardHistory, { ...ofCard, use: history }),
  serve(writeCard, { ...made, use: write, sealed: true }),
  serve(writeProvisional, { ...made, use: makeProvisional, sealed: true }),
  serve(confirmCard, { ...ofCard, use: confirm }),
  serve(tellProvisional, { ...ofCard, use: tell }),
  serve(referCard, { ...ofCard, use: refer }),
  serveLook(readCard, { ...cardToRead, ...ownLook }),
  serveLook(searchCards, { place: ownPlace, ...exactSearch }),
  serve(looksAtCard, { ...ofCard, use: looksAt }),
  serve(lookQuestions, { place: ownPlace, use: questions }),
  serve(commentLook, { ...ofLook, use: comment }),
  serve(reviewLook, { ...ofLook, use: review }),
  serve(openBreakGlass, { place: ownPlace, use: open, subject: (_, out) => out.breakGlassId }),
  serveLook(readByBreakGlass, { ...cardToRead, ...lookUnderBreakGlass }),
  serve(listBreakGlass, { place: ownPlace, use: listOpened }),
  serve(reviewBreakGlass, {
    place: (ctx, { breakGlassId }) => placeOfBreakGlass(ctx, breakGlassId),
    use: reviewOpened,
    subject: ({ breakGlassId }) => breakGlassId,
  }),
  serve(declareDisaster, {
    ...inPrefecture,
    use: declare,
    subject: (_, { disasterId }) => disasterId,
  }),
  serve(renewDisaster, { ...ofDisaster, use: renew }),
  serve(findBlocks, { ...inPrefecture, use: blocks }),
  serve(listDisasters, { ...inPrefecture, use: listDeclared }),
  serveLook(readContact, { ...cardToRead, ...lookInDisaster }),
  serve(disasterLooks, { ...ofDisaster, use: looksUnder }),
  serve(keyState, { ...inPrefecture, use: stateOfKeys }),
  serve(rotateKeys, { ...ofStation, use: rotate }),
  serve(rewrapKeys, { ...ofStation, use: rewrap }),
  serve(retireKeys, { ...ofStation, use: retire }),
];
