import {
  browseClauses,
  listDelegations,
  setDelegation,
} from '@meguri/core/directives/clauses.ops.ts';
import { basisOfDuties } from '@meguri/core/directives/directives.ops.ts';
import {
  adoptPack,
  endPack,
  listPacks,
  packFiles,
} from '@meguri/core/directives/packs-in-use.ops.ts';
import { checkTexts } from '@meguri/core/pack/texts.ts';
import { todaysTasks } from '@meguri/core/tasks/tasks.ops.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Prefecture, people, testPrefecture } from '../platform/testing.ts';

const now = new Date('2026-11-21T01:00:00Z');
const clerk = 'headquartersClerk';
let p: Prefecture;
/** A pack of another prefecture that states an end of validity. */
let foreign = '';
let end = '';
beforeAll(async () => {
  p = await testPrefecture(now);
  const { packs } = await p.must(clerk, listPacks, {});
  const found = packs.find(({ own, effectiveUntil }) => !own && effectiveUntil !== null);
  [foreign, end] = [found?.pack ?? '', found?.effectiveUntil ?? ''];
});
beforeEach(() => p.setNow(now));
afterAll(() => p.close());

const packNow = async () =>
  (await p.must(clerk, listPacks, {})).packs.find(({ pack }) => pack === foreign);
const adopt = (who: (typeof people)[number], fromOn: string, pack = foreign) =>
  p.as(who, adoptPack, { pack, fromOn, reason: '見本' });
const on = (day: string) => p.setNow(new Date(`${day}T01:00:00Z`));

describe('directives.in-force: packs of other prefectures are used when adopted', () => {
  test('nothing foreign is used before; only headquarters adopts', async () => {
    expect(await packNow()).toMatchObject({ own: false, use: null, comes: [] });
    for (const who of people.filter((one) => one !== clerk)) {
      expect(await adopt(who, '2026-12-01'), who).toMatchObject({ ok: false });
    }
    expect(await adopt(clerk, '2026-12-01', 'no-such-pack')).toMatchObject({ code: 'not-found' });
    expect(await adopt(clerk, '2026-12-01')).toMatchObject({ ok: true });
    expect(await adopt(clerk, '2027-01-01')).toMatchObject({ code: 'directives.adopted-already' });
  });

  test('it is used from its day on, and its clauses become the ground of screens', async () => {
    expect(await packNow()).toMatchObject({ use: null, comes: [{ fromOn: '2026-12-01' }] });
    const grounds = async () => {
      const asked = { duties: ['bodies.convene'] };
      return (await p.must('officer', basisOfDuties, asked)).clauses.map(({ pack }) => pack);
    };
    expect(await grounds()).toEqual([]);
    on('2026-12-01');
    expect(await packNow()).toMatchObject({ use: { way: 'adopted', lastOn: null } });
    expect(new Set(await grounds())).toEqual(new Set([foreign]));
  });

  test('when its directive lapses it stays in use, says so, and somebody has the task', async () => {
    const tasks = async () =>
      (await p.must(clerk, todaysTasks, {})).tasks.filter(({ state }) => state === 'pack.expiring');
    on('2027-01-01');
    expect(await tasks()).toEqual([]);
    p.setNow(new Date(Date.parse(`${end}T01:00:00Z`) + 86_400_000));
    expect(await packNow()).toMatchObject({ use: { lapsedOn: end } });
    expect(await tasks()).toMatchObject([{ dueOn: end, overdueDays: 1 }]);
    const last = { pack: foreign, lastOn: '2026-11-30', reason: '見本' };
    expect(await p.as(clerk, endPack, last)).toMatchObject({ code: 'directives.ends-before' });
    await p.must(clerk, endPack, { ...last, lastOn: '2031-03-31' });
    expect(await tasks()).toEqual([]);
    expect(await packNow()).toMatchObject({ use: { lastOn: '2031-03-31' } });
    expect(await p.as(clerk, endPack, last)).toMatchObject({ code: 'directives.not-in-use' });
    on('2031-04-01');
    expect(await packNow()).toMatchObject({ use: null });
  });
});

describe('directives.refer: every clause leads to a duty or to a reason', () => {
  test('all packs can be browsed by everybody; none has a clause without either', async () => {
    const { packs } = await p.must('officer', browseClauses, { pack: null });
    expect(packs.length).toBeGreaterThan(1);
    for (const { pack } of packs) {
      const { clauses } = await p.must('officer', browseClauses, { pack });
      expect(clauses.length, pack).toBeGreaterThan(20);
      const loose = clauses.filter(
        ({ duties, reason }) => (duties.length === 0) === (reason === null),
      );
      expect(loose, pack).toEqual([]);
    }
    expect(await p.as('officer', browseClauses, { pack: 'no-such-pack' })).toMatchObject({
      code: 'not-found',
    });
  });
});

describe('directives.delegations: what is left to be set', () => {
  test('the packs in use say what is open, since when and on which default it runs', async () => {
    on('2026-12-01');
    const { delegations } = await p.must('stationChief', listDelegations, {});
    const own = delegations.filter(({ pack }) => pack === foreign);
    expect(own.length).toBeGreaterThan(0);
    expect(
      own.every(({ openSince, settings }) => openSince !== null && settings.length === 0),
    ).toBe(true);
    const clause = own[0]?.clause ?? '';
    const set = {
      pack: foreign,
      clause,
      value: '年二回',
      document: '見本第3号',
      fromOn: '2027-01-01',
    };
    expect(await p.as('stationChief', setDelegation, set)).toMatchObject({ ok: false });
    expect(await p.as(clerk, setDelegation, { ...set, clause: 'XX-1' })).toMatchObject({
      code: 'not-found',
    });
    await p.must(clerk, setDelegation, set);
    const after = (await p.must('stationChief', listDelegations, {})).delegations;
    expect(
      after.find((one) => one.pack === foreign && one.clause === clause)?.settings,
    ).toMatchObject([{ value: '年二回', document: '見本第3号', fromOn: '2027-01-01' }]);
  });

  test('directives.delegations: what the pack on visits leaves to be set is on the list too', async () => {
    const { delegations } = await p.must('stationChief', listDelegations, {});
    const visits = delegations.filter(({ pack }) => pack !== foreign);
    expect(visits.map(({ duties }) => duties.map(({ id }) => id))).toEqual([
      ['cards.layout'],
      ['sheets.retain'],
    ]);
  });

  test('directives.words: a pack’s own words stand beside the common ones', async () => {
    const { words } = await p.must('stationChief', browseClauses, { pack: foreign });
    expect(words.length).toBeGreaterThan(5);
    expect(words.every(({ local, ours }) => local.ja !== '' && ours.ja !== '')).toBe(true);
  });

  test('directives.register: who keeps the register gets the files of a pack, nobody else', async () => {
    const known = await p.must(clerk, packFiles, { pack: null });
    expect(known.files).toEqual([]);
    for (const { pack } of known.packs) {
      const { files } = await p.must(clerk, packFiles, { pack });
      expect(files.map(({ name }) => name)).toContain('clauses.json');
      expect(files.every(({ name }) => name.endsWith('.json'))).toBe(true);
      const texts = new Map(files.map(({ name, text }) => [name, text] as const));
      expect(checkTexts(texts), pack).toEqual([]);
      expect(texts.get('pack.json')).toContain(`"id": "${pack}"`);
    }
    expect(known.packs.length).toBeGreaterThan(4);
    expect(await p.as(clerk, packFiles, { pack: 'no-such' })).toMatchObject({ code: 'not-found' });
    expect(await p.as('stationChief', packFiles, { pack: foreign })).toMatchObject({ ok: false });
  });
});
