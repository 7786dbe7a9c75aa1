import { listAllotments, setAllotments } from '@meguri/core/organisation/allotments.ops.ts';
import {
  addPerson,
  addPost,
  appoint,
  changePerson,
  closeUnit,
  endHolding,
  listPeople,
  listPosts,
  listUnits,
  openUnit,
} from '@meguri/core/organisation/organisation.ops.ts';
import { ownPlace, type Served, serve } from '../platform/serve.ts';
import { allotmentsOfYear, setBoxAllotments } from './allotments.ts';
import { appointToPost, endOneHolding, placeOfHolding, placeOfPost } from './holdings.ts';
import {
  addNewPerson,
  addNewPost,
  changeOnePerson,
  peopleOfStation,
  postsOfStation,
} from './people.ts';
import { closeOldUnit, openNewUnit, placeOfUnit, unitsToday } from './units.ts';

export const organisationServed: readonly Served[] = [
  serve(listUnits, { place: ownPlace, use: unitsToday }),
  serve(listPosts, { place: ownPlace, use: postsOfStation }),
  serve(listPeople, { place: ownPlace, use: peopleOfStation }),
  serve(openUnit, { place: ownPlace, use: openNewUnit, subject: (_, { unitId }) => unitId }),
  serve(closeUnit, {
    place: (ctx, { unitId }) => placeOfUnit(ctx, unitId),
    use: closeOldUnit,
    subject: ({ unitId }) => unitId,
  }),
  serve(addPerson, { place: ownPlace, use: addNewPerson, subject: (_, out) => out.personId }),
  serve(changePerson, {
    place: ownPlace,
    use: changeOnePerson,
    subject: ({ personId }) => personId,
  }),
  serve(addPost, {
    place: (ctx, { unitId }) => placeOfUnit(ctx, unitId),
    use: addNewPost,
    subject: (_, { postId }) => postId,
  }),
  serve(appoint, {
    place: (ctx, { postId }) => placeOfPost(ctx, postId),
    use: appointToPost,
    subject: ({ personId }) => personId,
  }),
  serve(endHolding, {
    place: (ctx, { holdingId }) => placeOfHolding(ctx, holdingId),
    use: endOneHolding,
    subject: ({ holdingId }) => holdingId,
  }),
  serve(listAllotments, {
    place: async (_, { stationId }) => ({ stationId }),
    use: allotmentsOfYear,
  }),
  serve(setAllotments, {
    place: (ctx, { boxId }) => placeOfUnit(ctx, boxId),
    use: setBoxAllotments,
    subject: ({ boxId }) => boxId,
  }),
];
