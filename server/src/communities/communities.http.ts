import {
  changeCommunity,
  communityChoices,
  communityRemovals,
  confirmCommunity,
  listCommunities,
  openCommunity,
  registerCommunity,
  removeCommunity,
  removeDueCommunities,
} from '@meguri/core/communities/communities.ops.ts';
import {
  addContact,
  endContact,
  objectToCommunity,
  printNotice,
  tellCommunity,
} from '@meguri/core/communities/contacts.ops.ts';
import {
  communityNetwork,
  linkCommunities,
  unlinkCommunities,
} from '@meguri/core/communities/network.ops.ts';
import { communityTotals, recordTotals } from '@meguri/core/communities/totals.ops.ts';
import { type Ctx, ownPlace, type Served, serve, serveLook } from '../platform/serve.ts';
import { choices, list, placeOfList, removals } from './communities.ts';
import { add, end, object, tell } from './contacts.ts';
import { placeOfEntry } from './entry.ts';
import { change, confirm, register } from './keep.ts';
import { link, network, placeOfLink, unlink } from './network.ts';
import { notice } from './notice.ts';
import { open } from './open.ts';
import { remove, removeDue } from './remove.ts';
import { record, totals } from './totals.ts';

type Entry = { readonly communityId: string };

const ofEntry = { place: placeOfEntry, subject: ({ communityId }: Entry) => communityId };
const inPrefecture = { place: async () => ({}) };
const ofStation = {
  place: async (_: Ctx, { stationId }: { readonly stationId: string }) => ({ stationId }),
};

const reading: readonly Served[] = [
  serveLook(listCommunities, { place: placeOfList, ...list }),
  serve(communityChoices, { place: ownPlace, use: choices }),
  serveLook(openCommunity, { ...ofEntry, ...open }),
  serveLook(printNotice, { ...ofEntry, ...notice }),
  serveLook(communityNetwork, { place: ownPlace, ...network }),
  serve(communityRemovals, { place: ownPlace, use: removals }),
  serve(communityTotals, { ...inPrefecture, use: totals }),
];

const keeping: readonly Served[] = [
  serve(registerCommunity, {
    ...ofStation,
    use: register,
    sealed: true,
    subject: (_, { communityId }) => communityId,
  }),
  serve(changeCommunity, { ...ofEntry, use: change, sealed: true }),
  serve(confirmCommunity, { ...ofEntry, use: confirm }),
  serve(removeCommunity, { ...ofEntry, use: remove }),
  serve(addContact, { ...ofEntry, use: add, sealed: true }),
  serve(endContact, { ...ofEntry, use: end }),
  serve(tellCommunity, { ...ofEntry, use: tell }),
  serve(objectToCommunity, { ...ofEntry, use: object }),
  serve(linkCommunities, { ...ofEntry, use: link }),
  serve(unlinkCommunities, { place: placeOfLink, use: unlink, subject: ({ linkId }) => linkId }),
  serve(recordTotals, { ...inPrefecture, use: record }),
];

export const communitiesServed: readonly Served[] = [...reading, ...keeping];

/** What the server does by itself goes on without an assessment: nothing stays longer for it. */
export const communitiesErased: readonly Served[] = [
  serve(removeDueCommunities, { ...inPrefecture, use: removeDue }),
];
