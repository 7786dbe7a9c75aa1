import {
  acknowledgeDirective,
  disposeOfDirective,
  distributeDirective,
  enactDirective,
  repealDirective,
  reviewDirective,
} from '@meguri/core/directives/life.ops.ts';
import { getDirective, listDirectives } from '@meguri/core/directives/register.ops.ts';
import type { Input } from '@meguri/core/operation.ts';
import { todaysTasks } from '@meguri/core/tasks/tasks.ops.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Person, type Prefecture, testPrefecture } from '../platform/testing.ts';
import { enactText, firstText, open, registerText, secondText } from './directive.testing.ts';

const now = new Date('2026-11-21T01:00:00Z');
let p: Prefecture;
let [first, second] = ['', ''];
beforeAll(async () => {
  p = await testPrefecture(now);
  first = await enactText(p, firstText, { effectiveOn: '2019-09-02', keptUntil: '2026-12-31' });
  second = await enactText(p, secondText, { effectiveOn: '2024-11-15' });
});
beforeEach(() => p.setNow(now));
afterAll(() => p.close());

const clerk = 'headquartersClerk';
const tasksOf = async (who: Person) =>
  (await p.must(who, todaysTasks, {})).tasks.filter(({ state }) =>
    /^(directive|pack)\./.test(state),
  );
const on = (day: string) => p.setNow(new Date(`${day}T01:00:00Z`));

describe('directives.supersede: what takes the place of what', () => {
  test('the successor ends the one it names on the day it prints (YG-H11)', async () => {
    expect((await open(p, first)).life).toEqual({
      state: 'replaced',
      fromOn: '2019-09-02',
      lastOn: '2024-11-15',
    });
    expect((await open(p, second)).life.state).toBe('in-force');
    on('2024-11-15');
    expect((await open(p, first)).life.state).toBe('in-force');
    const { family } = await open(p, second);
    expect(family.relatives.map(({ versionId }) => versionId)).toEqual([second, first]);
    expect(family.successions).toMatchObject([{ from: first, to: second, effect: 'lapses' }]);
    expect((await open(p, first)).family.successions).toEqual(family.successions);
  });

  test('the next version of a work ends the one before on the day before it', async () => {
    const third = `${firstText.replace('第12号', '第77号')}第４　補則\nその他の事項は、別に定める。\n`;
    const one = await enactText(p, third, { effectiveOn: '2025-04-01' });
    const { directiveId } = await open(p, one);
    const fourth = third.replace('第77号', '第88号');
    const next = await enactText(p, fourth, { effectiveOn: '2026-04-01', of: { directiveId } });
    expect((await open(p, one)).life).toMatchObject({ state: 'replaced', lastOn: '2026-03-31' });
    const by = { lastOn: '2026-11-30', document: '見本第1号', replacedBy: null };
    await p.must(clerk, repealDirective, { versionId: next, ...by });
    expect((await open(p, next)).life).toMatchObject({ state: 'in-force', lastOn: '2026-11-30' });
    on('2026-12-01');
    expect((await open(p, next)).life.state).toBe('repealed');
    expect(await p.as(clerk, repealDirective, { versionId: next, ...by })).toMatchObject({
      code: 'directives.wrong-life',
    });
  });
});

describe('directives.in-force: a draft and the end of validity wait for somebody', () => {
  test('a draft is a task of headquarters until it is put in force', async () => {
    const text = firstText.replace('第12号', '第90号');
    const { versionId } = await registerText(p, text, { name: '見本の下書き' });
    const mine = await tasksOf(clerk);
    expect(mine).toMatchObject([
      { state: 'directive.draft', subjectId: versionId, words: '見本の下書き' },
    ]);
    expect(await tasksOf('auditor')).toEqual([]);
    const dates = { effectiveOn: '2026-11-21', keptUntil: null, keptForGood: true };
    const wrong = { versionId, ...dates, validUntil: '2026-11-20' };
    expect(await p.as(clerk, enactDirective, wrong)).toMatchObject({
      code: 'directives.ends-before',
    });
    await p.must(clerk, enactDirective, { ...wrong, validUntil: '2027-03-31' });
    expect(await tasksOf(clerk)).toEqual([]);
  });

  test('before validity ends it is looked at; it never stops silently', async () => {
    const name = (await p.must(clerk, listDirectives, {})).directives.find(
      (one) => one.name === '見本の下書き',
    );
    const versionId = name?.versions[0]?.versionId ?? '';
    on('2026-12-31');
    const due = { state: 'directive.expiring', subjectId: versionId, dueOn: '2027-03-31' };
    expect(await tasksOf(clerk)).toMatchObject([due]);
    on('2027-04-10');
    expect(await tasksOf(clerk)).toMatchObject([{ ...due, overdueDays: 10 }]);
    expect(await open(p, versionId)).toMatchObject({
      life: { state: 'lapsed' },
      reviewDue: '2027-03-31',
    });
    const extended = { versionId, outcome: 'extended', document: '見本第2号' } as const;
    const early = { ...extended, validUntil: '2027-03-31' };
    expect(await p.as(clerk, reviewDirective, early)).toMatchObject({
      code: 'directives.ends-before',
    });
    await p.must(clerk, reviewDirective, { ...extended, validUntil: '2030-03-31' });
    expect(await tasksOf(clerk)).toEqual([]);
    expect((await open(p, versionId)).life).toMatchObject({
      state: 'in-force',
      lastOn: '2030-03-31',
    });
  });

  test('a lapsed directive whose pack runs on says so', async () => {
    const [pack = ''] = (await p.must(clerk, listDirectives, {})).packs.map((one) => one.pack);
    const text = firstText.replace('第12号', '第91号');
    const dates = { effectiveOn: '2023-04-01', validUntil: '2026-03-31' };
    const of = { name: '見本の失効', pack };
    const versionId = await enactText(p, text, { ...dates, of });
    expect(await open(p, versionId)).toMatchObject({
      packInUse: true,
      life: { state: 'lapsed' },
    });
    on('2026-03-31');
    expect((await open(p, versionId)).packInUse).toBe(false);
  });
});

const send = (input: Partial<Input<typeof distributeDirective>>) =>
  p.as(clerk, distributeDirective, {
    versionId: second,
    unitIds: [p.world.units.station],
    dueOn: '2026-12-05',
    note: '',
    ...input,
  });

describe('directives.acknowledge: distribution to units', () => {
  test('the head of a station has a task until the receipt (YG-H6)', async () => {
    const { station, otherStation, box } = p.world.units;
    expect(await send({ unitIds: [box] })).toMatchObject({ code: 'not-found' });
    expect(await send({ versionId: first })).toMatchObject({ code: 'directives.wrong-life' });
    expect(await send({ unitIds: [station, otherStation] })).toMatchObject({ value: { units: 2 } });
    expect(await send({})).toMatchObject({ code: 'directives.sent-already' });
    expect(await tasksOf('stationChief')).toMatchObject([
      { state: 'directive.unacknowledged', dueOn: '2026-11-28', words: '見本要綱' },
    ]);
    const { directives } = await p.must('stationChief', listDirectives, {});
    expect(directives.filter(({ unacknowledged }) => unacknowledged)).toHaveLength(1);
  });

  test('nobody but the head of the unit acknowledges, and only once', async () => {
    const { distributions } = await open(p, second, 'stationChief');
    const recipients = distributions[0]?.recipients ?? [];
    expect(recipients.map((one) => one.mayAcknowledge)).toEqual([true, false]);
    const [own, other] = recipients.map(({ recipientId }) => ({ recipientId }));
    if (own === undefined || other === undefined) throw new Error('two recipients');
    for (const who of ['sectionChief', 'officer', clerk, 'auditor'] as const) {
      expect(await p.as(who, acknowledgeDirective, own), who).toMatchObject({ ok: false });
    }
    expect(await p.as('stationChief', acknowledgeDirective, other)).toMatchObject({
      code: 'not-found',
    });
    await p.must('stationChief', acknowledgeDirective, own);
    expect(await p.as('stationChief', acknowledgeDirective, own)).toMatchObject({
      code: 'directives.acknowledged',
    });
    expect(await tasksOf('stationChief')).toEqual([]);
    const after = (await open(p, second)).distributions[0]?.recipients;
    expect(after?.map(({ acknowledgedOn }) => acknowledgedOn)).toEqual(['2026-11-21', null]);
  });
});

describe('directives.retain: file and text go only when their time is over', () => {
  const dispose = (versionId: string) =>
    p.as(clerk, disposeOfDirective, { versionId, reason: '見本' });

  test('in force, unset and too early are refused', async () => {
    expect(await dispose(second)).toMatchObject({ code: 'directives.wrong-life' });
    expect(await dispose(first)).toMatchObject({ code: 'directives.still-kept' });
    const all = (await p.must(clerk, listDirectives, {})).directives.flatMap((one) => one.versions);
    const unset = all.find(({ life }) => life.state === 'lapsed')?.versionId ?? '';
    expect(await dispose(unset)).toMatchObject({ code: 'directives.kept-for-good' });
  });

  test('after its day the text is gone and the line of the register stays', async () => {
    on('2027-01-01');
    expect(await dispose(first)).toMatchObject({ ok: true });
    expect(await p.as(clerk, getDirective, { versionId: first })).toMatchObject({
      code: 'directives.disposed',
    });
    const versions = (await p.must(clerk, listDirectives, {})).directives.flatMap(
      (one) => one.versions,
    );
    expect(versions.find(({ versionId }) => versionId === first)?.isKept).toBe(false);
    expect(await dispose(first)).toMatchObject({ code: 'directives.disposed' });
  });
});
