import { fitsUnit, mayAppoint } from '@meguri/core/organisation/appointments.ts';
import type {
  addPerson,
  addPost,
  changePerson,
  listPeople,
  listPosts,
} from '@meguri/core/organisation/organisation.ops.ts';
import { newId } from '../platform/keys.ts';
import { must, refuseWith } from '../platform/refusal-error.ts';
import type { UseCase } from '../platform/serve.ts';
import { lockUnit } from './organisation.db.ts';
import { insertPerson, insertPost, selectPeople, selectPosts, updatePerson } from './people.db.ts';

export const postsOfStation: UseCase<typeof listPosts> = async ({ tx }, { stationId }) => ({
  posts: [...(await selectPosts(tx, stationId))],
});

export const peopleOfStation: UseCase<typeof listPeople> = async ({ tx, today }, input) => ({
  people: [...(await selectPeople(tx, input.stationId, today))],
});

export const addNewPerson: UseCase<typeof addPerson> = async ({ tx }, input) => {
  const personId = newId();
  await insertPerson(tx, personId, input);
  return { personId };
};

export const changeOnePerson: UseCase<typeof changePerson> = async (ctx, input) => {
  if (input.personId === ctx.actor.personId) refuseWith('appointment.own');
  if (!(await updatePerson(ctx.tx, input.personId, input))) refuseWith('not-found');
  return { personId: input.personId };
};

export const addNewPost: UseCase<typeof addPost> = async (ctx, input) => {
  const place = (await lockUnit(ctx.tx, input.unitId)) ?? refuseWith('not-found');
  must(fitsUnit(input.kind, place));
  // Whoever may not fill a post may not make one either; nobody is named yet.
  must(mayAppoint(ctx.actor, { personId: '', postKind: input.kind }));
  const postId = newId();
  await insertPost(ctx.tx, postId, input);
  return { postId };
};
