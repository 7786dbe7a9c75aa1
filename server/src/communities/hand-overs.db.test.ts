import {
  acknowledgeHandOver,
  handOver,
  handOverForm,
  handOverTotals,
  listHandOvers,
} from '@meguri/core/communities/hand-overs.ops.ts';
import { todaysTasks } from '@meguri/core/tasks/tasks.ops.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '../platform/keys.ts';
import { type Person, type Prefecture, testPrefecture } from '../platform/testing.ts';
import { begin } from './communities.testing.ts';

let p: Prefecture;
const start = new Date('2026-11-21T01:00:00Z');
const pack = 'yamagata-residents-2024';
const clerk = 'headquartersClerk';

beforeAll(async () => {
  p = await testPrefecture(start);
  await begin(p);
});
beforeEach(() => p.setNow(start));
afterAll(() => p.close());

const receipt = () => ({
  pack,
  clause: 'YG-3.3b',
  on: '2026-11-20',
  receiverPostId: p.world.posts.headquartersClerk,
});

const handed = async (who: Person = 'sectionChief') =>
  (await p.must(who, handOver, receipt())).handOverId;

const first = { after: null };

const seen = async (who: Person) => (await p.must(who, listHandOvers, first)).receipts;

const waits = async (who: Person, handOverId: string) =>
  (await p.must(who, todaysTasks, {})).tasks.filter(
    ({ state, subjectId }) => state === 'hand-over.unacknowledged' && subjectId === handOverId,
  );

describe('communities.hand-over: R15: a receipt and nothing but a receipt', () => {
  test('communities.hand-over: R15: day, unit, section, ground, receiver; no column for more', async () => {
    const handOverId = await handed();
    const [shown] = (await seen('sectionChief')).filter((one) => one.handOverId === handOverId);
    expect(shown).toMatchObject({
      on: '2026-11-20',
      ground: { pack, clause: 'YG-3.3b', cite: '第3の3' },
      acknowledgedOn: null,
    });
    const columns = await p.rows(async (tx) => {
      const { rows } = await sql<{ name: string }>`
        select column_name as name from information_schema.columns
        where table_schema = current_schema()
          and table_name in ('hand_overs', 'hand_over_acknowledgements')`.execute(tx);
      return new Set(rows.map(({ name }) => name));
    });
    expect([...columns].toSorted()).toEqual([
      'acknowledged_on',
      'clause',
      'hand_over_id',
      'handed_on',
      'id',
      'pack',
      'receiver_post_id',
      'section_id',
      'station_id',
      'unit_id',
    ]);
  });

  test('communities.hand-over: the grounds are the clauses of the directives in use', async () => {
    const { grounds, receivers } = await p.must('sectionChief', handOverForm, {});
    expect(grounds.map(({ clause }) => clause)).toEqual(['YG-3.3b', 'YG-3.4a']);
    expect(receivers.map(({ postId }) => postId)).toContain(p.world.posts.headquartersClerk);
    expect(receivers.map(({ postId }) => postId)).not.toContain(p.world.posts.auditor);
  });

  test.each([
    ['a clause of a directive not in use', { clause: 'GF-2.3c' }, 'hand-overs.ground-unknown'],
    ['a clause that is no ground', { clause: 'YG-3.4b' }, 'hand-overs.ground-unknown'],
    ['a day to come', { on: '2026-11-22' }, 'day.in-future'],
    ['a day long ago', { on: '2026-11-01' }, 'hand-overs.too-late'],
  ])('communities.hand-over: %s is refused', async (_, more, code) => {
    expect(await p.as('sectionChief', handOver, { ...receipt(), ...more })).toMatchObject({ code });
  });

  test('communities.hand-over: a post that is not of headquarters cannot receive', async () => {
    const receiverPostId = p.world.posts.stationChief;
    expect(await p.as('sectionChief', handOver, { ...receipt(), receiverPostId })).toMatchObject({
      code: 'hand-overs.receiver-unfit',
    });
  });

  test.each([
    ['note', 'request.unknown-field'],
    ['placeId', 'request.unknown-field'],
    ['communityId', 'request.unknown-field'],
    ['personId', 'request.unknown-field'],
    ['nationality', 'request.never-kept'],
  ])(
    'communities.hand-over: R15: %s beside the receipt is refused, not dropped',
    async (key, code) => {
      const input: unknown = { ...receipt(), [key]: '見本' };
      expect(
        await p.as('sectionChief', handOver, input as ReturnType<typeof receipt>),
      ).toMatchObject({ code });
    },
  );
});

describe('communities.hand-over: who knows of it', () => {
  test('communities.hand-over: it waits for the post it is made out to, until that post confirms', async () => {
    const handOverId = await handed('boxChief');
    expect(await waits(clerk, handOverId)).toMatchObject([{ dueOn: '2026-11-23' }]);
    expect(await waits('sectionChief', handOverId)).toEqual([]);
    await p.must(clerk, acknowledgeHandOver, { handOverId });
    expect(await waits(clerk, handOverId)).toEqual([]);
    expect((await seen(clerk)).find((one) => one.handOverId === handOverId)).toMatchObject({
      acknowledgedOn: '2026-11-21',
    });
    expect(await p.as(clerk, acknowledgeHandOver, { handOverId })).toMatchObject({
      code: 'hand-overs.acknowledged-already',
    });
  });

  test('communities.hand-over: another post of headquarters sees nothing, others have no list', async () => {
    const handOverId = await handed();
    expect(await seen('headquartersOfficer')).toEqual([]);
    expect(await p.as('headquartersOfficer', acknowledgeHandOver, { handOverId })).toMatchObject({
      code: 'not-found',
    });
    for (const who of ['officer', 'stranger', 'auditor', 'prefecturalChief'] as const) {
      expect(await p.as(who, listHandOvers, first)).toMatchObject({ code: 'action.not-allowed' });
    }
  });

  test('communities.hand-over: a long list comes a page at a time, each receipt once', async () => {
    const { units, posts } = p.world;
    await p.rows((tx) =>
      sql`insert into hand_overs (id, station_id, unit_id, handed_on, pack, clause, section_id,
          receiver_post_id)
        select gen_random_uuid(), ${units.station}, ${units.station}, date '2026-10-01' - n % 3,
          ${pack}, 'YG-3.3b', ${units.headquarters}, ${posts.headquartersOfficer}
        from generate_series(1, 130) n`.execute(tx),
    );
    const page = await p.must('headquartersOfficer', listHandOvers, first);
    const next = await p.must('headquartersOfficer', listHandOvers, { after: page.next });
    expect([page.receipts.length, next.receipts.length, next.next]).toEqual([100, 30, null]);
    const ids = [...page.receipts, ...next.receipts].map(({ handOverId }) => handOverId);
    expect(new Set(ids).size).toBe(130);
    const days = [...page.receipts, ...next.receipts].map(({ on }) => on);
    expect(days).toEqual(days.toSorted().toReversed());
  });

  test('communities.hand-over: R16: totals of half years that are over, nothing below ten', async () => {
    const put = (count: number, on: string) =>
      p.rows(async (tx) => {
        for (let at = 0; at < count; at += 1) {
          await sql`insert into hand_overs
            (id, station_id, unit_id, handed_on, pack, clause, section_id, receiver_post_id)
            select ${newId()}, ${p.world.units.station}, ${p.world.units.station}, ${on}, ${pack},
              'YG-3.3b', unit_id, id from posts where id = ${p.world.posts.headquartersClerk}`.execute(
            tx,
          );
        }
      });
    await put(9, '2026-03-01');
    await put(10, '2025-09-01');
    await put(12, '2026-10-01');
    const { halves, stations, threshold } = await p.must('auditor', handOverTotals, {});
    expect(threshold).toBe(10);
    expect(halves.slice(0, 2)).toEqual([
      { year: 2026, half: 1 },
      { year: 2025, half: 2 },
    ]);
    expect(stations.map(({ counts }) => counts.slice(0, 2))).toContainEqual([null, 10]);
    expect(JSON.stringify(stations)).not.toMatch(/\b(9|12)\b/);
  });
});
