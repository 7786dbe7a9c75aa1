import { addDays, type Day } from '@meguri/core/base/day.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Tx } from '../platform/database.ts';
import { newId } from '../platform/keys.ts';
import { type Person, type Prefecture, testPrefecture } from '../platform/testing.ts';

// R10 (Gunma 2015): a year of ordinary work at a station with 50 looks out of curiosity in it. Looks are
// asked about the next day; at least 95 of 100 such patterns are found, and of ordinary days of an
// officer at most 1 of 100 has a question.

let p: Prefecture;
beforeAll(async () => {
  p = await testPrefecture(new Date('2026-11-21T01:00:00Z'));
});
afterAll(() => p.close());

const officers = ['officer', 'secondOfficer', 'villageOfficer'] as const satisfies Person[];
const beats = { officer: 'first', secondOfficer: 'second', villageOfficer: 'village' } as const;
type Officer = (typeof officers)[number];

type Home = { readonly premises: string; readonly card: string; readonly of: Officer };
type Look = {
  readonly id: string;
  readonly home: Home;
  readonly by: Officer;
  readonly at: string;
  readonly purpose: string;
};
type Visit = { readonly home: Home; readonly at: string };

const homesEach = 120;
const lastDay: Day = '2026-11-20';
const daysOfWork = Array.from({ length: 364 }, (_, at) => addDays(lastDay, -at))
  .filter((_, at) => at % 3 === 0)
  .toReversed();

/** A moment of a day in Japan. */
const moment = (day: Day, hour: number, minute = 0): string =>
  `${day}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00+09:00`;

const homes: readonly Home[] = officers.flatMap((of) =>
  Array.from({ length: homesEach }, () => ({ premises: newId(), card: newId(), of })),
);
const homesOf = (of: Officer): readonly Home[] => homes.filter((home) => home.of === of);
const pick = <T>(list: readonly T[], at: number): T => {
  const one = list[at % list.length];
  if (one === undefined) throw new Error('nothing to pick from');
  return one;
};

const look = (home: Home, by: Officer, at: string, purpose = 'visit'): Look => ({
  id: newId(),
  home,
  by,
  at,
  purpose,
});

// A day of work: three cards looked at before setting out, the doors visited then or some days later;
// now and then one more look to amend what the visit found.
const ordinary = (): { readonly looks: readonly Look[]; readonly visits: readonly Visit[] } => {
  const [looks, visits]: [Look[], Visit[]] = [[], []];
  for (const by of officers) {
    const own = homesOf(by);
    daysOfWork.forEach((day, turn) => {
      for (let at = 0; at < 3; at += 1) {
        const home = pick(own, turn * 3 + at);
        looks.push(look(home, by, moment(day, 8, 40 + at * 5)));
        if (turn % 10 === 9 && at === 2) continue;
        visits.push({ home, at: moment(day, 10 + at, 15) });
        if ((turn + at) % 7 === 0) looks.push(look(home, by, moment(day, 16, 30), 'amendment'));
      }
      // Nobody was met there on the day of the look: the door is tried again a week later.
      if (turn % 10 === 9) visits.push({ home: pick(own, turn * 3 + 2), at: moment(day, 15) });
    });
  }
  return { looks, visits };
};

/** A curious officer looks again at one card, at night, or at a door that nothing leads to. */
const curious: readonly (readonly Look[])[] = Array.from({ length: 50 }, (_, at) => {
  const by = pick(officers, at);
  const own = homesOf(by);
  const day = addDays('2025-12-10', at * 6 + 1);
  // Half a year from the turn in which the door is visited.
  const home = pick(own, Math.floor(daysOfWork.findIndex((one) => one >= day) + 60) * 3 + at);
  switch (at % 5) {
    case 0:
      return [0, 3, 9].map((later) => look(home, by, moment(addDays(day, later), 13)));
    case 1:
      return [look(home, by, moment(day, 23, 10))];
    case 2:
      return [look(home, by, moment(day, 5, 40), 'amendment')];
    case 3:
      return [look(home, by, moment(day, 14), 'request')];
    default:
      return [look(home, by, moment(day, 14), 'emergency')];
  }
});

const insertHomes = async (tx: Tx): Promise<void> => {
  const { units, persons } = p.world;
  const rows = JSON.stringify(
    homes.map(({ premises, card, of }) => ({
      premises,
      card,
      beat: p.world.beats[beats[of]],
      by: persons[of],
    })),
  );
  await sql`with given as (
      select * from jsonb_to_recordset(${rows}::jsonb) as g(premises uuid, card uuid, beat uuid, by uuid)
    ), doors as (
      insert into premises (id, station_id, beat_id, kind, tier, card, added_on, added_at, recorded_at)
      select premises, ${units.station}, beat, 'household', 'general', 'completed', '2024-01-05',
        '2024-01-05T01:00:00Z', '2024-01-05T01:00:00Z' from given
    )
    insert into cards (id, station_id, premises_id, kind, made_at, made_by)
    select card, ${units.station}, premises, 'household', '2024-01-05T01:00:00Z', by from given`.execute(
    tx,
  );
};

const insertWork = async (tx: Tx, looks: readonly Look[], visits: readonly Visit[]) => {
  const { units, persons, posts } = p.world;
  const seen = looks.map(({ id, home, by, at, purpose }) => ({
    id,
    card: home.card,
    premises: home.premises,
    at,
    purpose,
    person: persons[by],
    post: posts[by],
  }));
  await sql`insert into card_looks (id, station_id, card_id, premises_id, person_id, post_id, purpose,
      way, looked_at)
    select id, ${units.station}, card, premises, person, post, purpose, 'own', at
    from jsonb_to_recordset(${JSON.stringify(seen)}::jsonb) as g(id uuid, card uuid, premises uuid,
      person uuid, post uuid, purpose text, at timestamptz)`.execute(tx);
  const made = visits.map(({ home, at }) => ({
    id: newId(),
    premises: home.premises,
    beat: p.world.beats[beats[home.of]],
    person: persons[home.of],
    at,
  }));
  await sql`insert into visits (id, station_id, beat_id, premises_id, person_id, outcome, happened_on,
      happened_at, recorded_at)
    select id, ${units.station}, beat, premises, person, 'absent',
      (at at time zone 'Asia/Tokyo')::date, at, at + interval '5 hours'
    from jsonb_to_recordset(${JSON.stringify(made)}::jsonb) as g(id uuid, premises uuid, beat uuid,
      person uuid, at timestamptz)`.execute(tx);
};

test('cards.purpose: R10 of 50 looks out of curiosity in a year of work at least 95 % are asked about', async () => {
  const { looks, visits } = ordinary();
  await p.rows(insertHomes);
  await p.rows((tx) => insertWork(tx, [...looks, ...curious.flat()], visits));
  const asked = await p.rows(
    async (tx) =>
      (
        await sql<{ look_id: string }>`select look_id
          from questioned_looks(array[${p.world.units.station}]::uuid[], '2026-11-21T01:00:00Z')`.execute(
          tx,
        )
      ).rows,
  );
  const questioned = new Set(asked.map(({ look_id }) => look_id));
  const found = curious.filter((pattern) => pattern.some(({ id }) => questioned.has(id)));
  const dayOf = ({ by, at }: Look): string => `${by} ${at.slice(0, 10)}`;
  const days = new Set(looks.map(dayOf));
  const inVain = new Set(looks.filter(({ id }) => questioned.has(id)).map(dayOf));
  console.log(
    `R10: ${found.length} of ${curious.length} found, ${inVain.size} of ${days.size} days`,
  );
  expect(curious).toHaveLength(50);
  expect(looks.length).toBeGreaterThan(1000);
  expect(found.length / curious.length).toBeGreaterThanOrEqual(0.95);
  expect(inVain.size / days.size).toBeLessThanOrEqual(0.01);
});
