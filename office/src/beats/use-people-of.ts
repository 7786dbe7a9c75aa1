import { listPeople } from '@meguri/core/organisation/organisation.ops.ts';
import { useQueries } from '@tanstack/react-query';
import type { Person, Unit } from '../organisation/units.ts';
import { call } from '../platform/call.ts';
import { useSession } from '../platform/session.ts';

/** Everybody whom the post may move: the own station's people, or for headquarters everyone. */
export const usePeopleOf = (units: readonly Unit[]): readonly Person[] => {
  const { stationId } = useSession();
  const stations = units.filter(({ kind }) => kind === 'station').map(({ id }) => id);
  const asked = stationId === null ? [null, ...stations] : [stationId];
  const found = useQueries({
    queries: asked.map((one) => ({
      queryKey: [listPeople.name, { stationId: one }],
      queryFn: async () => ({ output: await call(listPeople, { stationId: one }) }),
    })),
  });
  const people = found.flatMap(({ data }) => data?.output.people ?? []);
  return [...new Map(people.map((person) => [person.id, person])).values()];
};
