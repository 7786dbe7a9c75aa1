import { describe, expect, test } from 'vitest';
import type { PostKind } from '../organisation/posts.ts';
import { bodiesSchema, type MeetingSeries, type PackBody } from '../pack/bodies.ts';
import {
  type Attendance,
  dueOf,
  mayAsk,
  mayAttend,
  meetingState,
  membersOf,
  presiding,
  quorate,
} from './meetings.ts';
import { type BodyPost, seatsOf } from './seats.ts';

const both = (ja: string) => ({ ja, en: 'sample' });
const seat = (id: string, role: string, posts: readonly string[]) => ({
  id,
  role,
  clause: 'XX-1',
  title: both(id),
  filled: { by: 'posts', posts },
});

const plain = {
  id: 'meeting',
  clause: 'XX-2',
  name: both('見本会議'),
  task: both('見本'),
  seats: [],
  chair: 'head',
  viceChairs: [],
  cadence: { kind: 'needed' },
  designates: null,
  invites: null,
  actingChair: null,
  quorum: null,
  proxies: null,
};

const bodyWith = (more: object): { readonly body: PackBody; readonly series: MeetingSeries } => {
  const [body] = bodiesSchema.parse([
    {
      id: 'body',
      clause: 'XX-1',
      name: both('見本本部'),
      shortName: both('見本'),
      level: 'headquarters',
      origin: { kind: 'own' },
      secretariat: null,
      runByChief: null,
      task: { clause: 'XX-1', text: both('見本') },
      assists: [],
      entrustedBy: [],
      seats: [
        seat('head', 'chair', ['見本部長']),
        seat('deputy', 'deputy', ['第一次長', '第二次長']),
        seat('member', 'member', ['例示課長', '見本部長']),
      ],
      meetings: [{ ...plain, ...more }],
    },
  ]);
  const [series] = body?.meetings ?? [];
  if (body === undefined || series === undefined) throw new Error('no series');
  return { body, series };
};

const post = (title: string, untilOn: string | null = null): BodyPost => ({
  id: title,
  kind: 'headquartersOfficer' as PostKind,
  title,
  grade: null,
  unitName: '見本県警察本部',
  aboveName: '',
  holdings: [{ personId: `人${title}`, name: title, acting: false, fromOn: '2026-04-01', untilOn }],
});

const posts = ['見本部長', '第一次長', '第二次長', '例示課長'].map((title) => post(title));
const day = '2026-11-30';

const came = (...titles: readonly string[]): Attendance[] =>
  posts.map(({ id }) => ({
    postId: id,
    part: 'member',
    presence: titles.includes(id) ? 'present' : 'absent',
  }));

const roomOf = (more: object, attendance: Attendance[], all = posts) => {
  const { body, series } = bodyWith(more);
  return { body, series, attendance, seats: seatsOf(body, { posts: all, assignments: [], day }) };
};

const acting = (ordered: boolean) => ({
  actingChair: { clause: 'XX-3', seats: ['deputy'], ordered },
});

describe('bodies.convene: who is asked', () => {
  const asked = { designated: [], invited: [], invitedOutside: 0 };
  const members = (more: object) => {
    const { series, seats } = roomOf(more, []);
    return { series, members: membersOf(seats, series) };
  };

  test('bodies.compose: a post that fills two seats sits once, under the first', () => {
    const { members: all } = members({});
    expect(all.map(({ place, seat: { id } }) => `${id}:${place.post?.id}`)).toEqual([
      'head:見本部長',
      'deputy:第一次長',
      'deputy:第二次長',
      'member:例示課長',
    ]);
  });

  test('bodies.designate: members are named by subject only where the directive says so', () => {
    const all = members({});
    expect(mayAsk({ ...asked, designated: ['例示課長'] }, all.series, all.members)).toMatchObject({
      refusal: { code: 'meeting.all-attend' },
    });
    const some = members({ designates: 'XX-4' });
    expect(mayAsk(asked, some.series, some.members)).toMatchObject({
      refusal: { code: 'meeting.name-some' },
    });
    expect(mayAsk({ ...asked, designated: ['例示課長'] }, some.series, some.members).ok).toBe(true);
    expect(mayAsk({ ...asked, designated: ['試験課長'] }, some.series, some.members)).toMatchObject(
      {
        refusal: { code: 'meeting.not-member' },
      },
    );
  });

  test('bodies.invite: others are asked only where the directive lets the chair do so', () => {
    const none = members({});
    expect(mayAsk({ ...asked, invitedOutside: 1 }, none.series, none.members)).toMatchObject({
      refusal: { code: 'meeting.no-guests' },
    });
    const open = members({ invites: 'XX-5' });
    expect(mayAsk({ ...asked, invitedOutside: 1 }, open.series, open.members).ok).toBe(true);
    expect(mayAsk({ ...asked, invited: ['例示課長'] }, open.series, open.members)).toMatchObject({
      refusal: { code: 'meeting.guest-sits' },
    });
  });
});

describe('bodies.act-for: who presides', () => {
  test('bodies.convene: the holder of the seat on the day of the meeting', () => {
    const moved = [post('見本部長', '2026-11-29'), ...posts.slice(1)];
    const [old, ...rest] = moved;
    const next = { personId: '後任', name: '後任', acting: false, fromOn: day, untilOn: null };
    const after = old ? [{ ...old, holdings: [...old.holdings, next] }, ...rest] : [];
    expect(presiding(roomOf({}, came('見本部長'), after), null)).toEqual({
      ok: true,
      value: { postId: '見本部長', personId: '後任', actingClause: null },
    });
  });

  test('bodies.act-for: without a rule nobody acts, whatever deputies there are', () => {
    expect(presiding(roomOf({}, came('第一次長')), '第一次長')).toMatchObject({
      refusal: { code: 'meeting.no-deputy-rule' },
    });
  });

  test('bodies.act-for: of two deputies without an order either acts, with the clause', () => {
    for (const taker of ['第一次長', '第二次長']) {
      const room = roomOf(acting(false), came('第一次長', '第二次長'));
      expect(presiding(room, taker)).toMatchObject({
        value: { postId: taker, actingClause: 'XX-3' },
      });
    }
  });

  test('bodies.act-for: an order is kept among those who came', () => {
    const bothCame = roomOf(acting(true), came('第一次長', '第二次長'));
    expect(presiding(bothCame, '第二次長')).toMatchObject({
      refusal: { code: 'meeting.not-deputy' },
    });
    const one = roomOf(acting(true), came('第二次長'));
    expect(presiding(one, '第二次長')).toMatchObject({ value: { postId: '第二次長' } });
  });

  test('bodies.act-for: not beside the chair, not by a member, not in an empty seat', () => {
    const here = roomOf(acting(false), came('見本部長', '第一次長'));
    expect(presiding(here, '第一次長')).toMatchObject({
      refusal: { code: 'meeting.chair-present' },
    });
    const away = roomOf(acting(false), came('例示課長'));
    expect(presiding(away, '例示課長')).toMatchObject({ refusal: { code: 'meeting.not-deputy' } });
    expect(presiding(away, null)).toMatchObject({ refusal: { code: 'meeting.chair-absent' } });
    const vacant = [post('見本部長', '2026-11-01'), ...posts.slice(1)];
    const empty = roomOf(acting(false), came('第一次長'), vacant);
    expect(presiding(empty, '第一次長')).toMatchObject({ refusal: { code: 'meeting.no-chair' } });
  });
});

describe('bodies.convene: who must come', () => {
  test('bodies.convene: a quorum and proxies exist only where the directive has them', () => {
    const { series } = bodyWith({});
    const half = bodyWith({ quorum: { clause: 'XX-6', percent: 51 } }).series;
    expect(quorate(came('見本部長'), series).ok).toBe(true);
    expect(quorate(came('見本部長', '第一次長'), half)).toMatchObject({
      refusal: { code: 'meeting.no-quorum', details: { came: 2, needed: 3 } },
    });
    expect(quorate(came('見本部長', '第一次長', '例示課長'), half).ok).toBe(true);
    const proxy: Attendance[] = [{ postId: '例示課長', part: 'member', presence: 'proxy' }];
    expect(mayAttend(proxy, series)).toMatchObject({ refusal: { code: 'meeting.no-proxy' } });
    expect(mayAttend(proxy, bodyWith({ proxies: 'XX-7' }).series).ok).toBe(true);
  });
});

describe('bodies.regular: when the next one is due', () => {
  const at = (more: object, today = '2026-11-21') => ({
    intervalMonths: null,
    lastHeldOn: null,
    since: null,
    today,
    ...more,
  });
  const series = (cadence: object) => bodyWith({ cadence }).series;

  test('bodies.regular: when necessary is never overdue, whatever an old setting says', () => {
    const rhythm = at({ intervalMonths: 1, lastHeldOn: '2020-01-01' });
    expect(dueOf(series({ kind: 'needed' }), rhythm)).toEqual({ kind: 'open' });
  });

  test('bodies.regular: ST-7.2b: regularly without an interval is asked for, not made up', () => {
    const regular = series({ kind: 'regular' });
    expect(dueOf(regular, at({ lastHeldOn: '2020-01-01' }))).toEqual({ kind: 'unset' });
    const set = at({ intervalMonths: 3, since: '2026-06-01' });
    expect(dueOf(regular, set)).toEqual({ kind: 'set', dueOn: '2026-09-01', overdueDays: 81 });
    expect(dueOf(regular, { ...set, lastHeldOn: '2026-10-05' })).toEqual({
      kind: 'set',
      dueOn: '2027-01-05',
      overdueDays: 0,
    });
  });

  test('bodies.regular: at least n a year gives the interval by itself', () => {
    const twice = series({ kind: 'per-year', times: 2 });
    expect(dueOf(twice, at({ lastHeldOn: '2026-04-30' }))).toMatchObject({ dueOn: '2026-10-30' });
    expect(dueOf(twice, at({}))).toEqual({ kind: 'set', dueOn: null, overdueDays: 0 });
  });
});

test('bodies.minutes: a meeting goes from its notice to approved minutes', () => {
  const none = { outcome: null, minutesVersion: null, approved: false } as const;
  const held = { ...none, outcome: 'held' } as const;
  expect(
    [
      none,
      { ...none, outcome: 'cancelled' } as const,
      held,
      { ...held, minutesVersion: 1 },
      { ...held, minutesVersion: 2, approved: true },
    ].map(meetingState),
  ).toEqual(['convened', 'cancelled', 'held', 'written', 'closed']);
});
