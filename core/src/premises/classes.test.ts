import { describe, expect, test } from 'vitest';
import type { Criterion } from '../pack/criteria.ts';
import type { VisitClass } from '../pack/visit-rules.ts';
import {
  type Classed,
  classOf,
  classToKeep,
  hasFineClasses,
  shownClass,
  tellingClasses,
} from './classes.ts';
import { type CyclePack, duePolicyOn } from './cycle.ts';
import { dueFrom, dueOn, roundsIn } from './due.ts';
import { examplePremises } from './example-premises.ts';
import type { FrequencySetting } from './frequency.ts';

const classLine = (code: string, over: Partial<VisitClass> = {}): VisitClass => ({
  code,
  clause: 'MH-4-1',
  title: { ja: code, en: code },
  column: 'priority',
  visits: { times: 1, years: 1 },
  setBy: 'station',
  count: 'calendar',
  ...over,
});

const classes: readonly VisitClass[] = [
  classLine('yearly'),
  classLine('half-yearly', { visits: { times: 2, years: 1 }, setBy: 'headquarters' }),
  classLine('general', { column: 'general', visits: { times: 1, years: 3 } }),
];

const criterion = (code: string, visitClass: string, over: Partial<Criterion> = {}): Criterion => ({
  code,
  clause: code,
  premises: 'household',
  tier: 'priority',
  visitClass,
  basis: 'building',
  summary: { ja: code, en: code },
  sealed: false,
  discretionary: false,
  ...over,
});

const sealed = { basis: 'health', sealed: true } as const;
const pack: Classed = {
  rules: { classes },
  criteria: [
    criterion('household-1', 'yearly'),
    criterion('household-2', 'half-yearly'),
    criterion('household-3', 'half-yearly', sealed),
    criterion('establishment-1', 'yearly', { premises: 'establishment' }),
  ],
};
const household = (visitClass: string | null) =>
  ({ kind: 'household', tier: 'priority', visitClass }) as const;

describe('classes of premises', () => {
  test('premises.classify: a class is kept only where its column has several', () => {
    expect(classToKeep(classes, criterion('household-2', 'half-yearly'))).toBe('half-yearly');
    expect(classToKeep(classes, criterion('rest', 'general', { tier: 'general' }))).toBeNull();
    expect(hasFineClasses(classes)).toBe(true);
    expect(hasFineClasses(classes.slice(1))).toBe(false);
  });

  test('premises.classify: where only the column is known, the most frequent class holds', () => {
    expect(classOf(classes, household(null))?.code).toBe('half-yearly');
    expect(classOf(classes, household('a class of an older pack'))?.code).toBe('half-yearly');
    expect(classOf(classes, household('yearly'))?.code).toBe('yearly');
    expect(classOf([], household(null))).toBeUndefined();
  });

  test('premises.classify: a class only sealed criteria lead to is refused and never shown', () => {
    expect(tellingClasses(pack)).toEqual([]);
    expect(shownClass(pack, household('half-yearly'))?.code).toBe('half-yearly');
    expect(shownClass(pack, { ...household('yearly'), tier: 'general' })).toBeNull();
    const telling = {
      ...pack,
      criteria: pack.criteria.filter((one) => one.code !== 'household-2'),
    };
    expect(tellingClasses(telling)).toEqual(['household half-yearly']);
    expect(shownClass(telling, household('half-yearly'))).toBeNull();
    expect(shownClass(telling, household('yearly'))?.code).toBe('yearly');
  });

  test('premises.classify: an open criterion of the other kind of premises hides nothing', () => {
    const open = criterion('establishment-2', 'half-yearly', { premises: 'establishment' });
    const others = pack.criteria.filter((one) => one.code !== 'household-2');
    expect(tellingClasses({ ...pack, criteria: [...others, open] })).toEqual([
      'household half-yearly',
    ]);
  });
});

const given = <T>(value: T) => ({ value, source: 'default', reason: { ja: '例', en: 'sample' } });
const cyclePack = (over: Partial<CyclePack['rules']> = {}): CyclePack => ({
  parameters: {
    visitInterval: { priority: given(6), general: given(36) },
    dueRule: given('calendar'),
  },
  rules: { classes, campaigns: [], ...over },
});
const met = (cycleFrom: string | null, visitClass: string, tier: 'priority' | 'general') =>
  examplePremises({ cycleFrom, visitClass, tier });

describe('due days by class', () => {
  const policy = duePolicyOn(cyclePack(), [], '2026-01-01');

  test('premises.due-list: each class of one column has its own cycle', () => {
    expect(dueOn(met('2026-02-10', 'half-yearly', 'priority'), policy)).toBe('2026-12-31');
    expect(dueFrom(met('2026-02-10', 'half-yearly', 'priority'), policy)).toBe('2026-07-01');
    expect(dueOn(met('2026-02-10', 'yearly', 'priority'), policy)).toBe('2027-12-31');
    expect(dueOn(met('2026-02-10', 'general', 'general'), policy)).toBe('2029-12-31');
  });

  test('premises.due-list: a class may count by months while another counts by years', () => {
    const rolling = classes.map((one) =>
      one.code === 'yearly' ? { ...one, count: 'rolling' as const } : one,
    );
    const mixed = duePolicyOn(cyclePack({ classes: rolling }), [], '2026-01-01');
    expect(dueOn(met('2026-02-10', 'yearly', 'priority'), mixed)).toBe('2027-02-10');
    expect(dueOn(met('2026-02-10', 'half-yearly', 'priority'), mixed)).toBe('2026-12-31');
  });

  test('premises.due-list: a year asks for two interviews where it is visited by half years', () => {
    const twice = roundsIn(met('2025-10-03', 'half-yearly', 'priority'), policy, 2026);
    expect(twice).toEqual([
      { from: '2026-01-01', until: '2026-06-30' },
      { from: '2026-07-01', until: '2026-12-31' },
    ]);
    expect(roundsIn(met('2025-10-03', 'yearly', 'priority'), policy, 2026)).toHaveLength(1);
    expect(roundsIn(met('2025-10-03', 'general', 'general'), policy, 2026)).toEqual([]);
    const overdue = roundsIn(met('2020-10-03', 'half-yearly', 'priority'), policy, 2026);
    expect(overdue.map(({ until }) => until)).toEqual(['2021-06-30', '2026-12-31']);
  });

  test('premises.frequency: a station sets what is left to it, class by class', () => {
    const setting = (
      visitClass: string | null,
      tier: 'priority' | 'general',
    ): FrequencySetting => ({
      tier,
      visitClass,
      months: 3,
      from: '2026-01-01',
      reasons: '例',
    });
    const settings = [
      setting('yearly', 'priority'),
      setting('half-yearly', 'priority'),
      setting(null, 'general'),
    ];
    const set = duePolicyOn(cyclePack(), settings, '2026-01-01').classes;
    expect(set?.['yearly']?.months).toBe(3);
    expect(set?.['general']?.months).toBe(3);
    // Fixed by headquarters, whatever a row says.
    expect(set?.['half-yearly']?.months).toBe(6);
  });

  test('premises.frequency: a campaign brings a class forward, in its time and no longer', () => {
    const campaign = {
      id: 'campaign',
      clause: 'MH-11',
      title: { ja: '強化期間', en: 'campaign' },
      fromOn: '2026-04-01',
      untilOn: '2026-09-30',
      classes: ['general'],
      visits: { times: 1, years: 1 },
    };
    const during = duePolicyOn(cyclePack({ campaigns: [campaign] }), [], '2026-01-01');
    expect(dueOn(met('2025-02-10', 'general', 'general'), during)).toBe('2026-09-30');
    expect(dueFrom(met('2025-02-10', 'general', 'general'), during)).toBe('2026-04-01');
    // Met in its year already: the ordinary cycle.
    expect(dueOn(met('2026-02-10', 'general', 'general'), during)).toBe('2029-12-31');
    expect(dueOn(met('2025-02-10', 'yearly', 'priority'), during)).toBe('2026-12-31');
    const after = duePolicyOn(cyclePack({ campaigns: [campaign] }), [], '2026-10-01');
    expect(dueOn(met('2025-02-10', 'general', 'general'), after)).toBe('2028-12-31');
  });
});
