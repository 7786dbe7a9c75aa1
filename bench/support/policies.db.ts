import { sql } from 'kysely';
import { loadActor } from '../../server/src/platform/actors.ts';
import type { Database, Tx } from '../../server/src/platform/database.ts';
import type { Execute } from '../../server/src/platform/migrations.ts';

/** A post with what it may see, and the beats its statements ask for; none given: all it may see. */
export type Asker = {
  readonly name: string;
  readonly who: { readonly personId: string; readonly postId: string };
  readonly stations: readonly string[];
  readonly beats?: readonly string[];
};

type Beat = { readonly id: string; readonly station: string; readonly box: string };

const beatsOf = async (execute: Execute, schema: string): Promise<readonly Beat[]> => {
  const rows = await execute(
    `select id, station_id as station, box_id as box from ${schema}.beats order by number`,
  );
  return rows.map((row) => ({
    id: String(row['id']),
    station: String(row['station']),
    box: String(row['box']),
  }));
};

const personId = '00000000-0000-4000-8000-000000000001';
const headquarters = '00000000-0000-4000-8000-000000000002';

/** An officer, a box, a station from the middle of the prefecture, and headquarters, in posts. */
export const addAskers = async (execute: Execute, schema: string): Promise<readonly Asker[]> => {
  const beats = await beatsOf(execute, schema);
  const middle = beats[Math.floor(beats.length / 2)];
  if (middle === undefined) throw new Error('There is nothing to measure.');
  const { id, station, box } = middle;
  const own = [station];
  const drawn = [
    { name: 'officer', kind: 'beatOfficer', unit: box, stations: own, beats: [id] },
    {
      name: 'box',
      kind: 'boxChief',
      unit: box,
      stations: own,
      beats: beats.filter((beat) => beat.box === box).map((beat) => beat.id),
    },
    { name: 'station', kind: 'stationChief', unit: station, stations: own },
    {
      name: 'headquarters',
      kind: 'headquartersClerk',
      unit: headquarters,
      stations: [...new Set(beats.map((beat) => beat.station))],
    },
  ];
  const askers = drawn.map(({ kind, unit, ...asker }, at) => {
    const postId = `00000000-0000-4000-8000-00000000010${at}`;
    return { ...asker, kind, unit, who: { personId, postId } };
  });
  const posts = askers.map(({ who, unit, kind }) => `('${who.postId}', '${unit}', '${kind}', '')`);
  const holdings = askers.map(({ who }) => `('${who.postId}', '${who.postId}', '${personId}')`);
  await execute(`set local search_path to ${schema};
    insert into units (id, kind, name, code, from_on)
      values ('${headquarters}', 'headquarters', '見本', 'h', date '2000-01-01');
    insert into persons (id, name, kana, police_rank) values ('${personId}', '見本', '', '');
    insert into posts (id, unit_id, kind, title) values ${posts.join(', ')};
    insert into post_holdings (id, post_id, person_id, from_on)
      select id::uuid, post::uuid, person::uuid, date '2000-01-01'
      from (values ${holdings.join(', ')}) as given (id, post, person);
    analyze units, persons, posts, post_holdings`);
  return askers;
};

/** Works as a request does whose post was just looked up; or, without policies, as the owner. */
export const inScopeOf = <T>(
  { database, schema }: { readonly database: Database; readonly schema: string },
  who: Asker['who'] | 'owner',
  work: (run: (text: string) => Promise<unknown>) => Promise<T>,
): Promise<T> =>
  database.transaction({ schema, stations: [] }, async (tx: Tx) => {
    const run = (text: string) => sql.raw(text).execute(tx);
    if (who === 'owner') await run('set local role none');
    else if (!(await loadActor(tx, who, '2026-12-31'))) throw new Error('The post is held.');
    return work(run);
  });
