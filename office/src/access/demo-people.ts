import type { listDemoPeople } from '@meguri/core/access/access.ops.ts';
import type { Output } from '@meguri/core/operation.ts';

export type DemoPerson = Output<typeof listDemoPeople>['people'][number];

/** One of each post first, so that a stranger starts the tour with one key. */
export const onePerPost = (people: readonly DemoPerson[]): readonly DemoPerson[] =>
  people.filter(
    (person, index) => people.findIndex(({ postKind }) => postKind === person.postKind) === index,
  );
