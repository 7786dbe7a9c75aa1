import type { Swept } from './idor-programmes.testing.ts';
import { newId } from './platform/keys.ts';
import type { Prefecture } from './platform/testing.ts';

// Measures at the station of most people and at the other one, the first told as good practice.

const at = '2026-11-02T01:00:00Z';
const pack = 'saitama-residents';
const places = { first: 'stationChief', other: 'stranger' } as const;
type At = keyof typeof places;

const addAt = async ({ world, rows }: Prefecture, beat: At): Promise<Swept> => {
  const id = newId();
  const station_id = beat === 'first' ? world.units.station : world.units.otherStation;
  const [person, post] = [world.persons[places[beat]], world.posts[places[beat]]];
  await rows(async (tx) => {
    const begun = { begun_at: at, begun_by: person, begun_as: post };
    await tx
      .insertInto('measures')
      .values({ id, station_id, pack, ...begun })
      .execute();
    const plan = {
      title: '試験',
      subject: 'activities',
      audience: 'everybody',
      why: '',
      timing: '',
    };
    const none = { purposes: [], aims: [], languages: [], interpreter: 'none', materials: '' };
    const who = { sections: [station_id], lead_post_id: post, method: '', place: '' };
    const written = { written_at: at, written_by: person, written_as: post };
    await tx
      .insertInto('measure_versions')
      .values({ measure_id: id, station_id, revision: 1, ...plan, ...none, ...who, ...written })
      .execute();
    const shared = { shared_at: at, shared_on: '2026-11-02', shared_by: person, shared_as: post };
    const told = { title: '試験', method: '', worked: '', subject: 'activities' };
    await tx
      .insertInto('measure_examples')
      .values({ measure_id: id, unit_id: station_id, pack, ...told, ...shared })
      .execute();
  });
  const fields = ['measureId', 'id'];
  return { kind: 'measure', id, at: beat, fields, seenBy: 'measures.see' };
};

export const addMeasures = async (prefecture: Prefecture): Promise<readonly Swept[]> => [
  await addAt(prefecture, 'first'),
  await addAt(prefecture, 'other'),
];
