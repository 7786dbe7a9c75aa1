import type { PostKind } from '@meguri/core/organisation/posts.ts';
import * as fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { authorise } from './app.ts';
import { loadActor } from './platform/actors.ts';
import { newId } from './platform/keys.ts';
import { appRole, stationRole, wholeRole } from './platform/migrations.ts';
import { setScope } from './platform/scope.ts';
import type { Actor, Place } from './platform/serve.ts';
import { postTo } from './platform/served-by.ts';
import { currentRole, type Prefecture, testEngine, testPrefecture } from './platform/testing.ts';
import { addThings, type Beat, type Thing } from './platform/things.testing.ts';

// Three layers must agree for everybody: what a list shows is what the policies would allow one by
// one, and all of it is within the rows that the scope of the post lets through (T40).

let prefecture: Prefecture;
let things: readonly Thing[] = [];
beforeAll(async () => {
  prefecture = await testPrefecture();
  things = await addThings(prefecture);
});
afterAll(() => prefecture.close());

const day = '2026-11-21';
const beatKeys = ['first', 'second', 'village', 'other'] as const;

type Unit = keyof Prefecture['world']['units'];

const units: Readonly<Record<PostKind, readonly Unit[]>> = {
  beatOfficer: ['box', 'chuzaisho', 'otherBox'],
  boxChief: ['box', 'chuzaisho', 'otherBox'],
  sectionChief: ['station', 'section', 'otherStation'],
  stationOfficer: ['station', 'section', 'otherStation'],
  stationChief: ['station', 'otherStation'],
  headquartersOfficer: ['headquarters'],
  headquartersClerk: ['headquarters'],
  auditor: ['headquarters'],
  prefecturalChief: ['headquarters'],
};

const post = fc
  .constantFrom(...(Object.keys(units) as PostKind[]))
  .chain((kind) => fc.record({ kind: fc.constant(kind), unit: fc.constantFrom(...units[kind]) }));

/** A person in one to three posts, assigned to any beats. */
const person = fc.record({
  posts: fc.array(post, { minLength: 1, maxLength: 3 }),
  beats: fc.uniqueArray(fc.constantFrom(...beatKeys), { maxLength: 3 }),
  acting: fc.boolean(),
});
type Drawn = typeof person extends fc.Arbitrary<infer P> ? P : never;

const placeOf = (beat: Beat): Place => {
  const { world } = prefecture;
  const boxes = { first: 'box', second: 'box', village: 'chuzaisho', other: 'otherBox' } as const;
  const stationId = beat === 'other' ? world.units.otherStation : world.units.station;
  return { stationId, boxId: world.units[boxes[beat]], beatId: world.beats[beat] };
};

const addPerson = (drawn: Drawn): Promise<{ personId: string; postId: string }> =>
  prefecture.rows(async (tx) => {
    const { world } = prefecture;
    const [personId, postIds] = [newId(), drawn.posts.map(() => newId())];
    await tx
      .insertInto('persons')
      .values({ id: personId, name: '見本 任意', kana: 'みほん', police_rank: 'sergeant' })
      .execute();
    for (const [at, { kind, unit }] of drawn.posts.entries()) {
      const id = postIds[at] ?? '';
      await tx
        .insertInto('posts')
        .values({ id, unit_id: world.units[unit], kind, title: kind })
        .execute();
      const holding = { id: newId(), post_id: id, person_id: personId, acting: drawn.acting };
      await tx
        .insertInto('post_holdings')
        .values({ ...holding, from_on: '2026-01-01' })
        .execute();
    }
    for (const beat of drawn.beats) {
      const own = { id: newId(), beat_id: world.beats[beat], person_id: personId, kind: 'helper' };
      const station_id = placeOf(beat).stationId ?? '';
      await tx
        .insertInto('beat_assignments')
        .values({ ...own, station_id, from_on: '2026-01-01' })
        .execute();
    }
    return { personId, postId: postIds[0] ?? '' };
  });

/** The actor of the first post and the ids of premises that the scope of it lets through. */
const seenBy = (who: { personId: string; postId: string }) =>
  prefecture.database.transaction({ schema: prefecture.schema, stations: [] }, async (tx) => {
    const actor = await loadActor(tx, who, day);
    if (actor === undefined) throw new Error('The post is held.');
    const visible = async (table: 'premises' | 'visits' | 'beats'): Promise<ReadonlySet<string>> =>
      new Set((await tx.selectFrom(table).select('id').execute()).map(({ id }) => id));
    const rows = async () => ({
      premises: await visible('premises'),
      visits: await visible('visits'),
      beats: await visible('beats'),
    });
    const { role } = await currentRole(tx);
    const seen = { actor, role, ...(await rows()) };
    // The policy that compares each row with the list of stations shows the same.
    await setScope(tx, actor.stationIds);
    await sql.raw(`set local role ${appRole(prefecture.schema)}`).execute(tx);
    expect(seen, role).toMatchObject(await rows());
    return seen;
  });

type Seen = Awaited<ReturnType<typeof seenBy>>;

const atHeadquarters: readonly PostKind[] = [
  'headquartersClerk',
  'headquartersOfficer',
  'prefecturalChief',
  'auditor',
];

/** The role a request of this post works in. */
const roleOf = ({ postKind, stationIds }: Actor): string => {
  const whole = atHeadquarters.includes(postKind);
  const narrow = stationIds.length === 0 ? appRole : stationRole;
  return (whole ? wholeRole : narrow)(prefecture.schema);
};

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

const allowed = (actor: Actor, action: string, beat: Beat): boolean =>
  authorise(actor, action, { place: placeOf(beat), state: 'cleared', today: day });

type List = {
  readonly name: string;
  readonly action: string;
  readonly kind: 'premises' | 'visit' | 'beat';
  readonly rows: (seen: Seen) => ReadonlySet<string>;
  readonly input: (beat: Beat) => unknown;
};

const lists: readonly List[] = [
  {
    name: 'premises.list',
    action: 'premises.see',
    kind: 'premises',
    rows: (seen) => seen.premises,
    input: (beat) => ({ beatId: prefecture.world.beats[beat] }),
  },
  {
    name: 'visits.list',
    action: 'visits.see',
    kind: 'visit',
    rows: (seen) => seen.visits,
    input: (beat) => ({
      beatId: prefecture.world.beats[beat],
      from: '2026-01-01',
      until: '2026-12-31',
    }),
  },
  {
    name: 'beats.list',
    action: 'beats.see',
    kind: 'beat',
    rows: (seen) => seen.beats,
    input: (beat) => ({ stationId: placeOf(beat).stationId }),
  },
];

let shown = 0;

const agree = async (cookie: string, seen: Seen, list: List, beat: Beat): Promise<void> => {
  const headers = { cookie, 'x-meguri-request': newId() };
  const answer = await postTo(prefecture.app, list.name, { body: list.input(beat), headers });
  const may = allowed(seen.actor, list.action, beat);
  expect(answer.status === 200, `${list.name} of ${beat} by ${seen.actor.postKind}`).toBe(may);
  const told = new Set(JSON.stringify(answer.body).match(uuid) ?? []);
  for (const thing of things.filter((one) => one.kind === list.kind && told.has(one.id))) {
    expect(allowed(seen.actor, list.action, thing.at), `${thing.kind} of ${thing.at}`).toBe(true);
    expect(list.rows(seen).has(thing.id), `${thing.kind} of ${thing.at} has no row`).toBe(true);
    shown += 1;
  }
};

test('T40: what lists show, policies allow and row policies let through, for anybody', async () => {
  await fc.assert(
    fc.asyncProperty(person, async (drawn) => {
      const who = await addPerson(drawn);
      const seen = await seenBy(who);
      expect(seen.role, seen.actor.postKind).toBe(roleOf(seen.actor));
      const { cookie = '' } = await postTo(prefecture.app, 'access.signInDemo', { body: who });
      for (const list of lists) for (const beat of beatKeys) await agree(cookie, seen, list, beat);
    }),
    { numRuns: 30, endOnFailure: true },
  );
  expect(shown).toBeGreaterThan(100);
});

const draw = (lane: number, turn: number): number => (lane * 7919 + turn * 104_729) % 4;

describe.skipIf(testEngine === 'embedded')('pooled connections', () => {
  test('T47: a scope never outlives its transaction, in 10,000 interleaved ones', async () => {
    const { database, schema, world } = prefecture;
    const scopes = [[], [world.units.station], [world.units.otherStation]];
    const expected = [0, 3, 1];
    const wrong: string[] = [];
    const lane = async (number: number): Promise<void> => {
      for (let turn = 0; turn < 1250; turn += 1) {
        const which = draw(number, turn) % 3;
        const ends = draw(number, turn + 1) === 3;
        const work = database.transaction({ schema, stations: scopes[which] ?? [] }, async (tx) => {
          const rows = await tx.selectFrom('beats').select('id').execute();
          if (rows.length !== expected[which]) wrong.push(`${which}: ${rows.length}`);
          if (ends) throw new Error('rolled back');
        });
        await work.catch((error: Error) => {
          if (error.message !== 'rolled back') throw error;
        });
      }
    };
    await Promise.all(Array.from({ length: 8 }, (_, number) => lane(number)));
    expect(wrong).toEqual([]);
  });
});
