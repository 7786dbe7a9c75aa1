import { readFileSync } from 'node:fs';
import {
  commendationForm,
  considerYear,
  decideCommendation,
  getCommendation,
  listCommendations,
  proposeCommendation,
  reviewCommendation,
  reviseCommendation,
} from '@meguri/core/commendations/commendations.ops.ts';
import { adoptPack } from '@meguri/core/directives/packs-in-use.ops.ts';
import type { Input } from '@meguri/core/operation.ts';
import { todaysTasks } from '@meguri/core/tasks/tasks.ops.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Person, type Prefecture, testPrefecture } from '../platform/testing.ts';

let prefecture: Prefecture;
const gifu = 'gifu-residents-2019';
const clerk = 'headquartersClerk';

beforeAll(async () => {
  prefecture = await testPrefecture();
  await prefecture.must(clerk, adoptPack, { pack: gifu, fromOn: '2026-01-01', reason: '試験' });
});
afterAll(() => prefecture.close());

const good = '不在の家に時間を変えて訪ね、聞いた困りごとを市の窓口につないだ。';
const conditions = '夜の当番の合間に、二つの地区を一人で受け持っていた。';

const proposal = (more: Partial<Input<typeof proposeCommendation>> = {}) => ({
  pack: null,
  stationId: prefecture.world.units.station,
  form: 'praise' as const,
  recipient: 'staff' as const,
  recipientId: prefecture.world.persons.officer,
  good,
  conditions,
  evidence: [],
  ...more,
});

const proposed = async (who: Person, more: Parameters<typeof proposal>[0] = {}) =>
  (await prefecture.must(who, proposeCommendation, proposal(more))).commendationId;

const waits = async (who: Person, state: string, subjectId: string) =>
  (await prefecture.must(who, todaysTasks, {})).tasks.filter(
    (one) => one.state === state && one.subjectId === subjectId,
  );

const support = { support: true, note: 'そのとおりと認める。' };

describe('praise for visits', () => {
  test('reviews.praise, R29: proposed, back once, gone over, decided by the chief, on record', async () => {
    const { as, must } = prefecture;
    const commendationId = await proposed('boxChief');
    const at = { commendationId, version: 1 };
    expect(await waits('stationOfficer', 'commendation.proposed', commendationId)).toHaveLength(1);
    expect(await as('boxChief', reviewCommendation, { ...at, ...support })).toMatchObject({
      code: 'action.not-allowed',
    });
    const back = { ...at, support: false, note: '働いた条件も書いてください。' };
    await must('stationOfficer', reviewCommendation, back);
    expect(await waits('stationOfficer', 'commendation.proposed', commendationId)).toEqual([]);
    expect(await waits('boxChief', 'commendation.returned', commendationId)).toHaveLength(1);
    const words = { good, conditions: `${conditions}応援はなかった。`, evidence: [] };
    expect(await as('sectionChief', reviseCommendation, { ...at, ...words })).toMatchObject({
      code: 'commendation.own-part',
    });
    const { version } = await must('boxChief', reviseCommendation, { ...at, ...words });
    expect(await waits('boxChief', 'commendation.returned', commendationId)).toEqual([]);

    const now = { commendationId, version };
    await must('sectionChief', reviewCommendation, { ...now, ...support });
    expect(await waits('stationChief', 'commendation.reviewed', commendationId)).toHaveLength(1);
    const decision = { ...now, givenOn: '2026-12-01', note: '' };
    expect(await as(clerk, decideCommendation, decision)).toMatchObject({
      code: 'commendation.other-decider',
    });
    await must('stationChief', decideCommendation, decision);
    expect(await waits('stationChief', 'commendation.reviewed', commendationId)).toEqual([]);
    const shown = await must('boxChief', getCommendation, { commendationId });
    expect(shown).toMatchObject({
      commendation: { state: 'decided', givenOn: '2026-12-01', name: '見本 1号' },
      steps: [
        { step: 'returned' },
        { step: 'resubmitted' },
        { step: 'supported' },
        { step: 'decided' },
      ],
    });
  });

  test('reviews.praise, R29: nobody for himself, and whoever is proposed does not hear of it', async () => {
    const { as, world } = prefecture;
    const { persons, units } = world;
    const own = [
      ['sectionChief', { recipientId: persons.sectionChief }],
      ['boxChief', { recipient: 'unit', recipientId: units.box }],
    ] as const;
    for (const [who, more] of own) {
      expect(await as(who, proposeCommendation, proposal(more))).toMatchObject({
        code: 'commendation.own',
      });
    }
    const about = await proposed('stationChief', { recipientId: persons.sectionChief });
    expect(await as('sectionChief', getCommendation, { commendationId: about })).toMatchObject({
      code: 'not-found',
    });
    const { commendations } = await prefecture.must('sectionChief', listCommendations, {});
    expect(commendations.map(({ id }) => id)).not.toContain(about);
    // The chief proposed it, so headquarters decides it; the proposer does not.
    const at = { commendationId: about, version: 1 };
    await prefecture.must('stationOfficer', reviewCommendation, { ...at, ...support });
    const decision = { ...at, givenOn: '2026-12-01', note: '' };
    expect(await as('stationChief', decideCommendation, decision)).toMatchObject({
      code: 'commendation.own-part',
    });
    expect(await waits(clerk, 'commendation.reviewed', about)).toHaveLength(1);
    await prefecture.must(clerk, decideCommendation, decision);
    expect(await waits(clerk, 'commendation.reviewed', about)).toEqual([]);
    const known = await prefecture.must('sectionChief', getCommendation, { commendationId: about });
    expect(known.commendation.state).toBe('decided');
  });

  test('reviews.praise, R29: counts, strangers, other ways and words about people are refused', async () => {
    const { as, world } = prefecture;
    const cases = [
      [{ good: '訪問件数300件で最多' }, 'commendation.only-counts'],
      [{ recipientId: world.persons.stranger }, 'commendation.recipient-unknown'],
      [{ form: 'nominate' }, 'commendation.not-in-directive'],
      [{ recipient: 'station', recipientId: world.units.station }, 'commendation.own'],
      [{ conditions: '連絡先は090-1234-5678' }, 'text.particulars'],
      [
        { evidence: [{ kind: 'measure', subjectId: world.units.box }] },
        'commendation.evidence-unknown',
      ],
    ] as const;
    for (const [more, code] of cases) {
      expect(
        await as('boxChief', proposeCommendation, proposal(more as never)),
        code,
      ).toMatchObject({
        code,
      });
    }
  });
});

describe('by a directive', () => {
  test('commendations.merit: a station is put forward and headquarters decides', async () => {
    const { must, world } = prefecture;
    const { station } = world.units;
    const of = {
      pack: gifu,
      form: 'nominate',
      recipient: 'station',
      recipientId: station,
    } as const;
    const commendationId = await proposed('headquartersOfficer', of);
    const at = { commendationId, version: 1 };
    const form = await must(clerk, commendationForm, { stationId: station });
    expect(form.grounds.map(({ pack }) => pack)).toEqual([gifu, null]);
    expect(form.staff.map(({ id }) => id)).not.toContain(world.persons.stranger);
    await must(clerk, reviewCommendation, { ...at, ...support });
    const declined = { ...at, givenOn: null, note: '次の年度にもう一度考える。' };
    await must('prefecturalChief', decideCommendation, declined);
    const shown = await must(clerk, getCommendation, { commendationId });
    expect(shown.commendation).toMatchObject({ state: 'declined', givenOn: null });
  });

  test('commendations.merit: the year waits at headquarters from January until it was thought of', async () => {
    const { must } = prefecture;
    expect(await waits(clerk, 'commendation.yearly', `${gifu} 2026`)).toEqual([]);
    prefecture.setNow(new Date('2027-01-10T01:00:00Z'));
    expect(await waits(clerk, 'commendation.yearly', `${gifu} 2026`)).toMatchObject([
      { dueOn: '2027-03-31' },
    ]);
    const input = { pack: gifu, year: 2026, note: '推薦一件のほかは、該当なし。' };
    await must(clerk, considerYear, input);
    expect(await waits(clerk, 'commendation.yearly', `${gifu} 2026`)).toEqual([]);
    expect(await prefecture.as(clerk, considerYear, input)).toMatchObject({
      code: 'commendation.considered',
    });
  });

  test('commendations.merit, R29: lists stand by day, and no statement counts or ranks', async () => {
    const { commendations } = await prefecture.must(clerk, listCommendations, {});
    const days = commendations.map(({ proposedOn }) => proposedOn);
    expect(days.length).toBeGreaterThan(2);
    expect(days).toEqual(days.toSorted().toReversed());
    const statements = readFileSync(new URL('commendations.db.ts', import.meta.url), 'utf8');
    expect(statements).toContain('order by c.proposed_at desc, c.id');
    expect(statements).not.toMatch(
      /\b(count|sum|avg|max|min|rank|dense_rank|row_number|ntile)\s*\(/iu,
    );
    expect(statements).not.toMatch(/group by|having|over \(/iu);
    const orders = statements.match(/order by [^`]+?(?=`|\n)/gu) ?? [];
    for (const order of orders) expect(order).toMatch(/sort|proposed_at|name|ord|version|year/u);
  });
});
