import { halfOf } from '@meguri/core/publications/ledger.ts';
import {
  decideRelease,
  draftRelease,
  listReleases,
  previewRelease,
  withdrawRelease,
} from '@meguri/core/publications/publications.ops.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Person, type Prefecture, testPrefecture } from '../platform/testing.ts';
import { addMeetings } from './rows.testing.ts';

const start = new Date('2027-01-15T01:00:00Z');
const [first, second] = [halfOf(2026, 1), halfOf(2026, 2)];
let prefecture: Prefecture;

beforeAll(async () => {
  prefecture = await testPrefecture(start);
  await addMeetings(prefecture, { beat: 'first', on: '2026-03-10', count: 24 });
  await addMeetings(prefecture, { beat: 'other', on: '2026-04-10', count: 31 });
  await addMeetings(prefecture, { beat: 'first', on: '2026-09-10', count: 22 });
  await addMeetings(prefecture, { beat: 'other', on: '2026-10-10', count: 3 });
});
beforeEach(() => prefecture.setNow(start));
afterAll(() => prefecture.close());

const half = (at: number) => ({ topic: 'interviews', from: at, until: at }) as const;
const draft = (wish: { topic: 'interviews'; from: number; until: number }) =>
  prefecture.as('headquartersClerk', draftRelease, wish);

const drafted = async (at: number): Promise<string> => {
  const answer = await draft(half(at));
  if (!answer.ok) throw new Error(answer.code);
  return answer.value.publicationId;
};

const decide = (who: Person, publicationId: string, released = true) =>
  prefecture.as(who, decideRelease, { publicationId, released, note: '' });

const listed = async (who: Person) => (await prefecture.must(who, listReleases, {})).releases;

describe('publishing a table', () => {
  test('publications.suppress: R16: small counts and what would give them away are withheld', async () => {
    const shown = await prefecture.must('headquartersClerk', previewRelease, half(first));
    expect(shown.areas.map(({ name }) => name)).toEqual(['見本警察署', '試験警察署']);
    // No business was met: with the total of the column they are 0, so the whole column is hidden.
    expect(shown.cells.flat().filter((value) => value !== null && value < 10)).toEqual([]);
    expect(shown).toMatchObject({ revealed: 0, columns: ['household', 'establishment'] });
    const small = await prefecture.must('headquartersClerk', previewRelease, half(second));
    expect(small.cells[1]?.[0]).toBeNull();
    expect(small.withheld).toBeGreaterThan(shown.withheld - 1);
  });

  test('publications.release: a draft, a second person, then for everybody and for ever', async () => {
    const id = await drafted(first);
    expect(await listed('officer')).toEqual([]);
    expect(await decide('headquartersClerk', id)).toMatchObject({ code: 'publication.own' });
    expect(await decide('stationChief', id)).toMatchObject({ ok: false });
    expect(await decide('auditor', id)).toMatchObject({ ok: true });
    expect(await decide('auditor', id, false)).toMatchObject({ code: 'publication.decided' });
    const [seen] = await listed('officer');
    expect(seen).toMatchObject({ id, state: 'released' });
    const before = seen?.cells;
    await addMeetings(prefecture, { beat: 'first', on: '2026-05-10', count: 50 });
    expect((await listed('officer'))[0]?.cells).toEqual(before);
  });

  test('publications.ledger: R16: a year after its half, and a small correction, are blocked', async () => {
    const year = { topic: 'interviews', from: first, until: second } as const;
    await addMeetings(prefecture, { beat: 'other', on: '2026-05-11', count: 4 });
    const again = await draft(half(first));
    expect(again).toMatchObject({ ok: false, code: 'publication.differencing' });
    expect(await draft(year)).toMatchObject({ ok: false, code: 'publication.differencing' });
    const { revealed } = await prefecture.must('headquartersClerk', previewRelease, year);
    expect(revealed).toBeGreaterThan(0);
  });

  test('publications.ledger: what another draft made unsafe meanwhile is not released', async () => {
    const topic = 'visits';
    const asDraft = async (from: number, until: number) =>
      (await prefecture.must('headquartersClerk', draftRelease, { topic, from, until }))
        .publicationId;
    const [one, whole] = [await asDraft(first, first), await asDraft(first, second)];
    await prefecture.must('auditor', decideRelease, {
      publicationId: whole,
      released: true,
      note: '',
    });
    const late = await decide('auditor', one);
    expect(late).toMatchObject({ ok: false, code: 'publication.changed' });
    expect(await decide('auditor', one, false)).toMatchObject({ ok: true });
  });

  test('publications.release: withdrawn with a reason, and still in the ledger', async () => {
    const id = (await listed('officer')).find(({ topic }) => topic === 'interviews')?.id ?? '';
    const input = { publicationId: id, reason: '集計の誤り' };
    expect(await prefecture.as('officer', withdrawRelease, input)).toMatchObject({ ok: false });
    await prefecture.must('auditor', withdrawRelease, input);
    expect(await prefecture.as('auditor', withdrawRelease, input)).toMatchObject({
      code: 'publication.not-released',
    });
    const seen = (await listed('officer')).find((one) => one.id === id);
    expect(seen).toMatchObject({ state: 'withdrawn', note: '集計の誤り', cells: [] });
    expect(await draft(half(first))).toMatchObject({ code: 'publication.differencing' });
  });

  test('publications.release: a half year that is not over waits', async () => {
    expect(await draft(half(halfOf(2027, 1)))).toMatchObject({ code: 'publication.too-early' });
    prefecture.setNow(new Date('2026-12-31T01:00:00Z'));
    expect(await draft(half(second))).toMatchObject({ code: 'publication.too-early' });
  });
});
