import {
  assignSeat,
  endSeat,
  getBody,
  listBodies,
  printBody,
  seatHistory,
  setBody,
} from '@meguri/core/bodies/bodies.ops.ts';
import type { Output } from '@meguri/core/operation.ts';
import { appoint } from '@meguri/core/organisation/organisation.ops.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Prefecture, testPrefecture } from '../platform/testing.ts';
import { addPosts, adopt, type Posted } from './bodies.testing.ts';

// Two adopted packs: one prints its posts, the other leaves them to an annex that is not at hand.
const [printed, annexed] = ['yamagata-residents-2024', 'saitama-residents'];
const today = '2026-11-21';

let p: Prefecture;
let posts: readonly Posted[];
beforeAll(async () => {
  p = await testPrefecture();
  await adopt(p, [printed, annexed]);
  posts = await addPosts(p, [
    { title: '刑事部長', unit: 'headquarters' },
    { title: '刑事部参事官兼組織犯罪対策課長', unit: 'headquarters' },
    { title: '警務部長', unit: 'headquarters', holder: null },
    { title: '組織犯罪対策第二課調査官', unit: 'headquarters' },
    { title: '副署長', unit: 'station', kind: 'stationOfficer', grade: 'section-head' },
    { title: '刑事課長', unit: 'station', kind: 'stationOfficer', grade: 'section-head' },
    { title: '生活安全課長', unit: 'station', kind: 'stationOfficer', grade: 'section-head' },
  ]);
});
afterAll(() => p.close());

const postOf = (at: number): string => posts[at]?.postId ?? '';
const headquarters = { stationId: null };
const key = (pack: string, body: string, stationId: string | null = null) => ({
  pack,
  body,
  stationId,
});

type Body = Output<typeof getBody>;
const seatIn = (body: Body, id: string) => body.seats.find(({ seat }) => seat === id)?.places ?? [];
const namesIn = (body: Body, id: string) =>
  seatIn(body, id).map(({ vacancy, holders }) => vacancy ?? holders.map(({ name }) => name).join());

describe('bodies.compose: seats by virtue of posts', () => {
  test('bodies.set-up: bodies of headquarters and of one station, by the packs in use', async () => {
    const { bodies } = await p.must('stationChief', listBodies, {
      stationId: p.world.units.station,
    });
    const found = bodies.map(({ pack, body, stationId }) => [pack, body, stationId]);
    expect(found).toContainEqual([printed, 'working-group', null]);
    expect(found).toContainEqual([annexed, 'station', p.world.units.station]);
    expect(bodies.filter(({ stationId }) => stationId === null).length).toBeGreaterThan(4);
  });

  test('bodies.compose: holders, vacancies with their reason, and one person in two bodies', async () => {
    const body = await p.must('officer', getBody, { ...key(printed, 'committee'), on: null });
    expect(namesIn(body, 'head')).toEqual(['no-post']);
    expect(namesIn(body, 'deputy')).toEqual(['見本 刑事部参事官兼組織犯罪対策課長']);
    expect(body.alsoIn).toMatchObject([
      { personId: posts[1]?.personId, in: [{ title: { ja: '班長' } }] },
    ]);
    const top = await p.must('officer', getBody, { ...key(printed, 'headquarters'), on: null });
    expect(namesIn(top, 'head')).toEqual(['見本 9号']);
    expect(seatIn(top, 'staff').find((one) => one.printed === '警務部長')).toMatchObject({
      vacancy: 'no-holder',
      post: { title: '警務部長' },
    });
    expect(top.summary.vacant).toBe(9);
  });

  test('bodies.secretariat: what is vacant is a task of the secretariat, and of nobody else', async () => {
    const { tasks } = await p.must('headquartersClerk', listBodies, headquarters);
    expect(tasks).toContainEqual(
      expect.objectContaining({ body: 'headquarters', seat: 'staff', printed: '警務部長' }),
    );
    expect((await p.must('officer', listBodies, headquarters)).tasks).toEqual([]);
  });

  test('bodies.compose: a deputy takes the seat with the post, dated', async () => {
    const on = '2026-12-01';
    const { officer: personId } = p.world.persons;
    const acting = { postId: postOf(2), personId, acting: true, on };
    await p.must('headquartersClerk', appoint, acting);
    const later = await p.must('officer', getBody, { ...key(printed, 'headquarters'), on });
    const place = seatIn(later, 'staff').find((one) => one.printed === '警務部長');
    expect(place).toMatchObject({
      vacancy: null,
      holders: [{ personId, acting: true, fromOn: on }],
    });
  });
});

describe('bodies.compose: what the directive leaves to somebody', () => {
  const body = () => key(annexed, 'headquarters');
  const put = (seat: string, postId: string) => ({
    ...body(),
    seat,
    printed: '',
    postId,
    on: today,
    note: '',
  });

  test('bodies.compose: the secretariat fills seats of an annex, ends them, and both stay', async () => {
    expect(await p.as('headquartersOfficer', assignSeat, put('deputy', postOf(0)))).toMatchObject({
      code: 'body.not-yours',
    });
    const { seatId } = await p.must('headquartersClerk', assignSeat, put('deputy', postOf(0)));
    expect(await p.as('headquartersClerk', assignSeat, put('deputy', postOf(0)))).toMatchObject({
      code: 'body.seat-taken',
    });
    expect(await p.as('headquartersClerk', assignSeat, put('deputy', postOf(4)))).toMatchObject({
      code: 'body.other-unit',
    });
    const now = await p.must('officer', getBody, { ...body(), on: null });
    expect(seatIn(now, 'deputy')).toMatchObject([{ source: 'pack', seatId, vacancy: null }]);
    const end = { seatId, on: '2026-12-01', note: '' };
    expect(await p.must('headquartersClerk', endSeat, end)).toEqual({ untilOn: '2026-11-30' });
    expect(await p.as('headquartersClerk', endSeat, end)).toMatchObject({
      code: 'body.seat-ended',
    });
    const { spells } = await p.must('officer', seatHistory, { ...body(), seat: 'deputy' });
    expect(spells).toMatchObject([{ name: '見本 刑事部長', untilOn: '2026-11-30' }]);
  });

  test('bodies.compose: a printed seat is not for sale', async () => {
    const fixed = { ...key(printed, 'headquarters'), seat: 'deputy', printed: '刑事部長' };
    const wanted = { ...fixed, postId: postOf(1), on: today, note: '' };
    expect(await p.as('headquartersClerk', assignSeat, wanted)).toMatchObject({
      code: 'body.seat-fixed',
    });
  });

  test('bodies.act-for: two deputies without an order are both offered, only where there is a rule', async () => {
    for (const at of [0, 1]) {
      await p
        .must('headquartersClerk', assignSeat, put('deputy', postOf(at)))
        .catch(() => undefined);
    }
    const { series } = await p.must('officer', getBody, { ...body(), on: '2026-11-22' });
    const [policy, coordination] = series;
    expect(policy?.acting).toMatchObject({ clause: 'ST-5.1-1i3', choose: true });
    expect(policy?.acting?.places).toHaveLength(2);
    expect(coordination?.acting).toBeNull();
    expect(coordination?.viceChairs.map(({ post }) => post)).toEqual([
      '生活安全部参事官',
      '警備部参事官',
    ]);
  });
});

describe('bodies.station: bodies of a station', () => {
  test('bodies.station: its posts, and a choice where several would do', async () => {
    const of = key(printed, 'station', p.world.units.station);
    const before = await p.must('officer', getBody, { ...of, on: null });
    expect(namesIn(before, 'deputy')).toEqual(['見本 副署長']);
    expect(namesIn(before, 'manager')).toEqual(['several-posts']);
    const [place] = seatIn(before, 'manager');
    const wanted = {
      ...of,
      seat: 'manager',
      printed: place?.printed ?? '',
      postId: postOf(6),
      on: today,
      note: '',
    };
    await p.must('stationChief', assignSeat, wanted);
    const after = await p.must('officer', getBody, { ...of, on: null });
    expect(namesIn(after, 'manager')).toEqual(['見本 生活安全課長']);
    expect(seatIn(after, 'member').map(({ post }) => post?.title)).toEqual([
      '刑事課長',
      'sectionChief',
    ]);
  });

  test('bodies.settings: the chief decides composition, running and interval; the newest counts', async () => {
    const of = key(annexed, 'station', p.world.units.station);
    const words = { composition: '課長以上', running: '四半期に一度', intervalMonths: 3 };
    await p.must('stationChief', setBody, { ...of, ...words, intervalMonths: 6 });
    p.setNow(new Date('2026-11-21T01:00:01Z'));
    await p.must('stationChief', setBody, { ...of, ...words });
    const { settings, may, runByChief } = await p.must('stationChief', getBody, {
      ...of,
      on: null,
    });
    expect({ settings, runByChief }).toMatchObject({ settings: words, runByChief: 'ST-7.2c' });
    expect(may).toEqual({ compose: true, set: true });
    for (const who of ['sectionChief', 'stationOfficer', 'headquartersClerk'] as const) {
      expect((await p.as(who, setBody, { ...of, ...words })).ok, who).toBe(false);
    }
    const fixed = { ...key(printed, 'station', p.world.units.station), ...words };
    expect(await p.as('stationChief', setBody, fixed)).toMatchObject({ code: 'body.not-by-chief' });
  });

  test('bodies.station: another station’s body is unknown to a station', async () => {
    const of = key(printed, 'station', p.world.units.otherStation);
    expect(await p.as('stationChief', getBody, { ...of, on: null })).toMatchObject({
      code: 'not-found',
    });
    expect((await p.as('auditor', getBody, { ...of, on: null })).ok).toBe(true);
  });
});

test('bodies.compose: the composition table is one PDF with every seat', async () => {
  const file = await p.must('officer', printBody, { ...key(printed, 'headquarters'), on: null });
  expect(file).toMatchObject({ name: '推進本部 編成表.pdf', mediaType: 'application/pdf' });
  const bytes = Buffer.from(file.base64, 'base64');
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
}, 60_000);
