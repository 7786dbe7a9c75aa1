import type { Input, Operation, Output } from '@meguri/core/operation.ts';
import type { PostKind, Rank } from '@meguri/core/organisation/posts.ts';
import type { RefusalCode } from '@meguri/core/refusals.ts';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { authorise, buildApp } from '../app.ts';
import { type Database, databaseOn, openPool, type Tx } from './database.ts';
import { newId } from './keys.ts';
import { keysInMemory } from './keys-file.ts';
import { type Execute, migrateAll } from './migrations.ts';
import { ownerOn } from './open-database.ts';
import { loadPacks } from './packs.ts';
import { postTo } from './served-by.ts';

// Support of the database suites. Each test file gets a schema of its own on the shared engine:
// the embedded one that the suite's set-up started for this worker, or a PostgreSQL server.

const hosts = (process.env['MEGURI_TEST_HOSTS'] ?? '').split(',');
const host = hosts[Number(process.env['VITEST_POOL_ID'] ?? 1) % hosts.length];
const url = process.env['DATABASE_URL'];

export const testEngine: Database['engine'] = url === undefined ? 'embedded' : 'postgres';

const openTestPool = () => {
  if (url !== undefined) return openPool({ url });
  if (!host) throw new Error('Run this suite through its set-up (vitest project db).');
  return openPool({ host });
};

/** Runs scripts as the owner of the schemas, each in a transaction of its own. */
export const withOwner = async <T>(work: (execute: Execute) => Promise<T>): Promise<T> => {
  const pool = openTestPool();
  const execute = ownerOn(pool);
  try {
    if (testEngine === 'postgres') return await work(execute);
    return await work((text) => execute(`set local role postgres; ${text}`));
  } finally {
    await pool.end();
  }
};

/** Migrates these schemas on the suite's engine and opens the database door to all of them. */
export const openTestSchemas = async (schemas: readonly string[]): Promise<Database> => {
  await withOwner((execute) => migrateAll(execute, schemas));
  return databaseOn(openTestPool(), testEngine);
};

/** A new schema, migrated, and the database door to it. */
export const testDatabase = async (
  schema = `t_${newId().replaceAll('-', '').slice(0, 12)}`,
): Promise<{ readonly database: Database; readonly schema: string }> => ({
  database: await openTestSchemas([schema]),
  schema,
});

type Cast = { readonly kind: PostKind; readonly rank: Rank; readonly unit: string };

// The named people of every database test; each has one fixed role.
const cast = {
  officer: { kind: 'beatOfficer', rank: 'seniorConstable', unit: 'box' },
  secondOfficer: { kind: 'beatOfficer', rank: 'constable', unit: 'box' },
  boxChief: { kind: 'boxChief', rank: 'assistantInspector', unit: 'box' },
  villageOfficer: { kind: 'beatOfficer', rank: 'sergeant', unit: 'chuzaisho' },
  sectionChief: { kind: 'sectionChief', rank: 'inspector', unit: 'section' },
  stationChief: { kind: 'stationChief', rank: 'superintendent', unit: 'station' },
  headquartersClerk: { kind: 'headquartersClerk', rank: 'inspector', unit: 'headquarters' },
  auditor: { kind: 'auditor', rank: 'superintendent', unit: 'headquarters' },
  prefecturalChief: { kind: 'prefecturalChief', rank: 'chiefSuperintendent', unit: 'headquarters' },
  headquartersOfficer: {
    kind: 'headquartersOfficer',
    rank: 'superintendent',
    unit: 'headquarters',
  },
  stationOfficer: { kind: 'stationOfficer', rank: 'superintendent', unit: 'station' },
  stranger: { kind: 'beatOfficer', rank: 'constable', unit: 'otherBox' },
} as const satisfies Record<string, Cast>;

export type Person = keyof typeof cast;
export const people = Object.keys(cast) as readonly Person[];

export type Ids = Readonly<Record<string, string>>;

/** Identifiers of the small world every test starts in. */
export type World = {
  readonly units: Readonly<
    Record<
      'headquarters' | 'station' | 'section' | 'box' | 'chuzaisho' | 'otherStation' | 'otherBox',
      string
    >
  >;
  readonly persons: Readonly<Record<Person, string>>;
  readonly posts: Readonly<Record<Person, string>>;
  readonly towns: Readonly<Record<'first' | 'second', string>>;
  readonly townParts: Readonly<Record<'first' | 'second', string>>;
  /** first: officer's beat; second: secondOfficer's; village: the chuzaisho's; other: stranger's. */
  readonly beats: Readonly<Record<'first' | 'second' | 'village' | 'other', string>>;
};

const from = '2020-04-01';

const ids = <K extends string>(keys: readonly K[]): Record<K, string> =>
  Object.fromEntries(keys.map((key) => [key, newId()])) as Record<K, string>;

const makeWorld = (): World => ({
  units: ids([
    'headquarters',
    'station',
    'section',
    'box',
    'chuzaisho',
    'otherStation',
    'otherBox',
  ]),
  persons: ids(people),
  posts: ids(people),
  towns: ids(['first', 'second']),
  townParts: ids(['first', 'second']),
  beats: ids(['first', 'second', 'village', 'other']),
});

const addUnits = async (tx: Tx, { units }: World): Promise<void> => {
  const row = (id: string, kind: string, name: string, sort: number) => ({
    id,
    kind,
    name,
    sort,
    code: name,
    from_on: from,
  });
  const { station, otherStation } = units;
  await tx
    .insertInto('units')
    .values([
      { ...row(units.headquarters, 'headquarters', '見本県警察本部', 0) },
      { ...row(station, 'station', '見本警察署', 1), station_id: station },
      { ...row(otherStation, 'station', '試験警察署', 2), station_id: otherStation },
      { ...row(units.section, 'section', '見本警察署地域課', 3), parent_id: station },
      {
        ...row(units.box, 'policeBox', '見本交番', 4),
        parent_id: station,
        station_id: station,
        box_kind: 'koban',
      },
      {
        ...row(units.chuzaisho, 'policeBox', '例示駐在所', 5),
        parent_id: station,
        station_id: station,
        box_kind: 'chuzaisho',
      },
      {
        ...row(units.otherBox, 'policeBox', '試験交番', 6),
        parent_id: otherStation,
        station_id: otherStation,
        box_kind: 'koban',
      },
    ])
    .execute();
};

const addPeople = async (tx: Tx, world: World): Promise<void> => {
  const units: Readonly<Record<string, string>> = world.units;
  for (const [index, key] of people.entries()) {
    const role = cast[key];
    const [person_id, post_id] = [world.persons[key], world.posts[key]];
    const name = `見本 ${index + 1}号`;
    await tx
      .insertInto('persons')
      .values({ id: person_id, name, kana: `みほん ${index}`, police_rank: role.rank })
      .execute();
    await tx
      .insertInto('posts')
      .values({
        id: post_id,
        unit_id: units[role.unit] ?? '',
        kind: role.kind,
        title: role.kind,
        sort: index,
      })
      .execute();
    await tx
      .insertInto('post_holdings')
      .values({ id: newId(), post_id, person_id, from_on: from })
      .execute();
  }
};

const addBeats = async (tx: Tx, world: World): Promise<void> => {
  const { units, beats, persons, towns, townParts } = world;
  for (const [index, key] of (['first', 'second'] as const).entries()) {
    const name = `見本町${index + 1}丁目`;
    const place = { lat: 38.26 + index / 100, lon: 140.87 };
    await tx
      .insertInto('towns')
      .values({
        id: towns[key],
        code: `0000${index}`,
        municipality: '見本市',
        name,
        source: '見本',
        ...place,
      })
      .execute();
    await tx
      .insertInto('town_parts')
      .values({ id: townParts[key], town_id: towns[key], name, ...place })
      .execute();
  }
  const rows = [
    [beats.first, units.station, units.box, persons.officer],
    [beats.second, units.station, units.box, persons.secondOfficer],
    [beats.village, units.station, units.chuzaisho, persons.villageOfficer],
    [beats.other, units.otherStation, units.otherBox, persons.stranger],
  ] as const;
  for (const [index, [id, station_id, box_id, person_id]] of rows.entries()) {
    const number = index + 1;
    await tx
      .insertInto('beats')
      .values({ id, station_id, box_id, number, name: `第${number}受持区`, from_on: from })
      .execute();
    await tx
      .insertInto('beat_assignments')
      .values({ id: newId(), station_id, beat_id: id, person_id, kind: 'own', from_on: from })
      .execute();
    const town_part_id = index % 2 === 0 ? townParts.first : townParts.second;
    await tx
      .insertInto('beat_town_parts')
      .values({ id: newId(), station_id, beat_id: id, town_part_id, from_on: from })
      .execute();
  }
};

type Answer<O extends Operation> =
  | { readonly ok: true; readonly value: Output<O> }
  | { readonly ok: false; readonly status: number; readonly code: RefusalCode | 'bug' };

export type Prefecture = {
  readonly world: World;
  readonly database: Database;
  readonly schema: string;
  /** Sends an operation over HTTP as one of the named people; undefined means nobody is signed in. */
  readonly as: <O extends Operation>(
    who: Person | undefined,
    operation: O,
    input: Input<O>,
    requestId?: string,
  ) => Promise<Answer<O>>;
  /** The value of an operation that must succeed. */
  readonly must: <O extends Operation>(
    who: Person,
    operation: O,
    input: Input<O>,
  ) => Promise<Output<O>>;
  /** Reads or writes rows directly, with the scope of both stations. */
  readonly rows: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
  /** The server itself, for requests whose cookies a test keeps on its own. */
  readonly app: FastifyInstance;
  /** Reads an open page of the server, as the API document is. */
  readonly read: (path: string) => Promise<unknown>;
  /** Moves the clock of the server. */
  readonly setNow: (now: Date) => void;
  readonly close: () => Promise<void>;
};

/** A small prefecture with the named people, on a schema of its own, reached over HTTP. */
export const testPrefecture = async (
  now = new Date('2026-11-21T01:00:00Z'),
  packs = loadPacks(),
): Promise<Prefecture> => {
  const { database, schema } = await testDatabase();
  const world = makeWorld();
  const clock = { now };
  const prefectureCode = packs.prefectureCodes[0] ?? '';
  const stations = [world.units.station, world.units.otherStation];
  const rows: Prefecture['rows'] = (work) => database.transaction({ schema, stations }, work);
  await rows(async (tx) => {
    await addUnits(tx, world);
    await addPeople(tx, world);
    await addBeats(tx, world);
  });
  const app = await buildApp({
    database,
    authorise,
    packs,
    prefectureCode,
    schema,
    clock: () => clock.now,
    demo: true,
    keys: keysInMemory(),
    signIn: {},
  });
  const cookies = new Map<Person, string>();
  const cookieOf = async (who: Person): Promise<string> => {
    const known = cookies.get(who);
    if (known !== undefined) return known;
    const body = { personId: world.persons[who], postId: world.posts[who] };
    const { cookie = '' } = await postTo(app, 'access.signInDemo', { body });
    cookies.set(who, cookie);
    return cookie;
  };
  const as: Prefecture['as'] = async (who, operation, input, requestId = newId()) => {
    const cookie = who === undefined ? '' : await cookieOf(who);
    const headers = { 'x-meguri-request': requestId, cookie };
    const answer = await postTo(app, operation.name, { body: input, headers });
    if (answer.status === 200) return { ok: true, value: answer.body as never };
    const { code } = answer.body as { code: RefusalCode | 'bug' };
    return { ok: false, status: answer.status, code };
  };
  const must: Prefecture['must'] = async (who, operation, input) => {
    const answer = await as(who, operation, input);
    if (answer.ok) return answer.value;
    throw new Error(`${operation.name} was refused: ${answer.code}`);
  };
  return {
    world,
    database,
    schema,
    as,
    must,
    rows,
    app,
    read: async (url) => (await app.inject({ url })).json(),
    setNow: (value) => {
      clock.now = value;
      cookies.clear();
    },
    close: async () => {
      await app.close();
      await database.close();
    },
  };
};

/** The role and the rights a transaction really has; tests assert it before they prove anything. */
export const currentRole = async (
  tx: Tx,
): Promise<{ readonly role: string; readonly bypasses: boolean }> => {
  const { rows } = await sql<{ role: string; bypasses: boolean }>`
    select current_user::text as role, rolsuper or rolbypassrls as bypasses
    from pg_roles where rolname = current_user`.execute(tx);
  const [row] = rows;
  if (row === undefined) throw new Error('No current role.');
  return row;
};
