import { newId } from '../platform/keys.ts';
import type { Prefecture } from '../platform/testing.ts';

export type Officer = {
  readonly personId: string;
  readonly postId: string;
  readonly beatId: string;
  readonly stationId: string;
  readonly number: string;
};

const from_on = '2025-04-01';

const spread = (prefecture: Prefecture, count: number): readonly Officer[] => {
  const { station, otherStation } = prefecture.world.units;
  return Array.from({ length: count }, (_, at) => ({
    personId: newId(),
    postId: newId(),
    beatId: newId(),
    stationId: at % 2 === 0 ? station : otherStation,
    number: `P${String(at).padStart(4, '0')}`,
  }));
};

/** Officers of boxes of ten in two stations, each with a beat of their own and a staff number. */
export const addOfficers = async (
  prefecture: Prefecture,
  count: number,
): Promise<readonly Officer[]> => {
  const officers = spread(prefecture, count);
  const boxes = Array.from({ length: Math.ceil(count / 10) }, (_, at) => ({
    id: newId(),
    stationId: officers[at * 10]?.stationId ?? '',
    at,
  }));
  const boxOf = (at: number) => boxes[Math.floor(at / 20) * 2 + (at % 2)];
  const unitOf = (at: number): string => boxOf(at)?.id ?? '';
  for (const [at, box] of boxes.entries()) {
    const station = at % 2 === 0 ? officers[0]?.stationId : officers[1]?.stationId;
    boxes[at] = { ...box, stationId: station ?? '' };
  }
  await prefecture.rows(async (tx) => {
    const units = boxes.map(({ id, stationId, at }) => ({
      id,
      parent_id: stationId,
      station_id: stationId,
      kind: 'policeBox',
      box_kind: 'koban',
      name: `試験${at}交番`,
      code: `T-${at}`,
      sort: 100 + at,
      from_on,
    }));
    await tx.insertInto('units').values(units).execute();
    const people = officers.map(({ personId, number }) => ({
      id: personId,
      name: `試験 ${number}`,
      kana: number,
      police_rank: 'sergeant',
    }));
    await tx.insertInto('persons').values(people).execute();
    const numbers = officers.map(({ personId, number }) => ({
      person_id: personId,
      number,
      set_at: '2026-01-01T00:00:00Z',
    }));
    await tx.insertInto('staff_numbers').values(numbers).execute();
    const posts = officers.map(({ postId }, at) => ({
      id: postId,
      unit_id: unitOf(at),
      kind: 'beatOfficer',
      sort: at,
      title: `受持警察官（第${at + 100}受持区）`,
    }));
    await tx.insertInto('posts').values(posts).execute();
    const held = officers.map(({ personId, postId }) => ({
      id: newId(),
      post_id: postId,
      person_id: personId,
      from_on,
    }));
    await tx.insertInto('post_holdings').values(held).execute();
    const beats = officers.map(({ beatId, stationId }, at) => ({
      id: beatId,
      station_id: stationId,
      box_id: unitOf(at),
      number: at + 100,
      name: `第${at + 100}受持区`,
      from_on,
    }));
    await tx.insertInto('beats').values(beats).execute();
    const duties = officers.map(({ beatId, personId, stationId }) => ({
      id: newId(),
      station_id: stationId,
      beat_id: beatId,
      person_id: personId,
      kind: 'own',
      from_on,
    }));
    await tx.insertInto('beat_assignments').values(duties).execute();
  });
  return officers;
};
