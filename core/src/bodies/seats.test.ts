import { describe, expect, test } from 'vitest';
import type { PostKind } from '../organisation/posts.ts';
import { bodiesSchema, type PackBody } from '../pack/bodies.ts';
import { chairsOf } from './chairs.ts';
import { type BodyPost, type Seat, type SeatAssignment, seatsOf, sittings } from './seats.ts';

const both = (ja: string) => ({ ja, en: 'sample' });
const seat = (id: string, role: string, filled: unknown) => ({
  id,
  role,
  filled,
  clause: 'XX-1',
  title: both(id),
});

const bodyOf = (seats: readonly unknown[], meetings: readonly unknown[] = []): PackBody => {
  const [body] = bodiesSchema.parse([
    {
      id: 'body',
      clause: 'XX-1',
      name: both('見本本部'),
      shortName: both('見本'),
      level: 'headquarters',
      origin: { kind: 'own' },
      seats,
      meetings,
      task: { clause: 'XX-1', text: both('見本') },
      secretariat: null,
      runByChief: null,
      assists: [],
      entrustedBy: [],
    },
  ]);
  if (body === undefined) throw new Error('no body');
  return body;
};

let made = 0;
const post = (title: string, more: Partial<BodyPost> & { readonly by?: string } = {}): BodyPost => {
  const { by = title, ...rest } = more;
  made += 1;
  return {
    id: `post-${made}`,
    kind: 'headquartersOfficer' as PostKind,
    title,
    unitName: '見本県警察本部',
    aboveName: '',
    grade: null,
    holdings: [{ personId: by, name: by, acting: false, fromOn: '2026-04-01', untilOn: null }],
    ...rest,
  };
};

const day = '2026-11-21';
const posts = (...titles: readonly string[]) => ({ by: 'posts', posts: titles });
const compose = (body: PackBody, all: readonly BodyPost[], assignments: SeatAssignment[] = []) =>
  seatsOf(body, { posts: all, assignments, day });
const names = (seats: readonly Seat[]) =>
  seats.map(({ places }) =>
    places.map(({ holders, vacancy }) => vacancy ?? holders.map(({ name }) => name).join('+')),
  );

const chosen = (seatId: string, one: BodyPost, more: Partial<SeatAssignment> = {}) => ({
  id: 'a',
  seat: seatId,
  printed: '',
  postId: one.id,
  fromOn: '2026-04-01',
  untilOn: null,
  source: 'secretariat' as const,
  ...more,
});

describe('bodies.compose: posts as printed', () => {
  test('bodies.compose: widths, old forms, units before the title and 兼 make no difference', () => {
    const all = [
      post('刑事部參事官　兼　組織犯罪対策課長'),
      post('課長', { unitName: '捜査第二課', aboveName: '刑事部', by: '二課長' }),
      post('警備第一課調査官（外事・国テロ）', { by: '調査官' }),
      post('見本県警察本部長', { kind: 'prefecturalChief', by: '本部長' }),
    ];
    const printed = [
      '警察本部長',
      '刑事部参事官兼組織犯罪対策課長',
      '捜査第二課長',
      '警備第一課調査官(外事・国テロ)',
    ];
    const [only] = names(compose(bodyOf([seat('s', 'member', posts(...printed))]), all));
    expect(only).toEqual(['本部長', '刑事部參事官　兼　組織犯罪対策課長', '二課長', '調査官']);
  });

  test('bodies.compose: a post printed with 兼 may be two posts held by one person', () => {
    const head = post('理事官', { unitName: '刑事部', by: '甲' });
    const other = post('課長', { unitName: '警務課', by: '甲' });
    const body = bodyOf([seat('s', 'member', posts('刑事部理事官兼警務課長'))]);
    expect(names(compose(body, [head, other]))).toEqual([['甲']]);
    const apart = post('課長', { unitName: '警務課', by: '乙' });
    expect(names(compose(body, [head, apart]))).toEqual([['no-holder']]);
  });

  test('bodies.compose: a vacancy says why, and ended holders do not sit', () => {
    const ended = post('警務部長', {
      holdings: [
        { personId: 'x', name: 'x', acting: false, fromOn: '2026-04-01', untilOn: '2026-11-20' },
      ],
    });
    const twins = [post('生活安全部参事官'), post('生活安全部参事官')];
    const body = bodyOf([
      seat('s', 'member', posts('警務部長', '交通部長', '生活安全部参事官')),
      seat('t', 'member', { by: 'absent', annex: '別表第1' }),
    ]);
    const seats = compose(body, [ended, ...twins]);
    expect(names(seats)).toEqual([['no-holder', 'no-post', 'several-posts'], ['not-set']]);
    expect(seats[0]?.places[2]?.candidates).toEqual(twins);
  });

  test('bodies.compose: a deputy sits after the holder, and alone in a vacancy', () => {
    const holding = { personId: '正', name: '正', acting: false, fromOn: day, untilOn: null };
    const acting = {
      personId: '代',
      name: '代',
      acting: true,
      fromOn: '2026-04-01',
      untilOn: null,
    };
    const body = bodyOf([seat('s', 'member', posts('警務部長'))]);
    const full = post('警務部長', { holdings: [acting, holding] });
    expect(names(compose(body, [full]))).toEqual([['正+代']]);
    expect(names(compose(body, [post('警務部長', { holdings: [acting] })]))).toEqual([['代']]);
  });
});

describe('bodies.station: posts of a station', () => {
  const station = (title: string, more: Partial<BodyPost> = {}) =>
    post(title, { kind: 'stationOfficer', unitName: '見本警察署', grade: 'section-head', ...more });
  const body = bodyOf([
    seat('head', 'chair', posts('警察署長')),
    seat('deputy', 'deputy', { by: 'alternatives', posts: ['副署長', '次長'] }),
    seat('manager', 'coordinator', { by: 'alternatives', posts: ['刑事第二課長', '生活安全課長'] }),
    seat('member', 'member', {
      by: 'grade',
      grade: 'section-head',
      exceptSeats: ['head', 'deputy', 'manager'],
    }),
  ]);
  const chief = station('署長', { kind: 'stationChief', grade: null });

  test('bodies.station: the post the station has, and everybody of the grade but these', () => {
    const all = [
      chief,
      station('次長'),
      station('生活安全課長'),
      station('交通課長'),
      station('地域課長', { kind: 'sectionChief', grade: null }),
      station('係長', { grade: 'assistant-head' }),
      station('受持', { grade: null }),
    ];
    expect(names(compose(body, all))).toEqual([
      ['署長'],
      ['次長'],
      ['生活安全課長'],
      ['交通課長', '地域課長'],
    ]);
  });

  test('bodies.station: where a station has both, nobody is taken until somebody says which', () => {
    const [second, safety] = [station('刑事第二課長'), station('生活安全課長')];
    const before = compose(body, [chief, second, safety]);
    expect(names(before)[2]).toEqual(['several-posts']);
    const printed = '刑事第二課長又は生活安全課長';
    const after = compose(body, [chief, second, safety], [chosen('manager', safety, { printed })]);
    expect(names(after).slice(2)).toEqual([['生活安全課長'], ['刑事第二課長']]);
  });

  test('bodies.settings: what the chief chose sits, from its day to its last', () => {
    const free = bodyOf([seat('s', 'member', { by: 'chief' })]);
    const [one, two] = [station('交通課長'), station('警備課長')];
    const past = chosen('s', two, { untilOn: '2026-11-20', source: 'chief' });
    expect(names(compose(free, [one, two], [past]))).toEqual([['not-set']]);
    const now = chosen('s', one, { source: 'chief' });
    expect(names(compose(free, [one, two], [past, now]))).toEqual([['交通課長']]);
  });
});

describe('bodies.act-for: who may take the chair', () => {
  const body = (actingChair: unknown) =>
    bodyOf(
      [
        seat('head', 'chair', posts('警察本部長')),
        seat('deputy', 'deputy', posts('刑事部長', '警備部長')),
      ],
      [
        {
          id: 'm',
          clause: 'XX-1',
          name: both('会議'),
          task: both('任務'),
          seats: [],
          chair: null,
          viceChairs: [],
          cadence: { kind: 'needed' },
          designates: null,
          invites: null,
          actingChair,
          quorum: null,
          proxies: null,
        },
      ],
    );
  const all = [post('警察本部長'), post('刑事部長'), post('警備部長')];
  const chairs = (one: PackBody) => {
    const [series] = one.meetings;
    return series && chairsOf(one, series, compose(one, all));
  };

  test('bodies.act-for: nobody, where the directive has no rule, although there are deputies', () => {
    expect(chairs(body(null))?.acting).toBeNull();
    expect(chairs(body(null))?.chair.map(({ printed }) => printed)).toEqual(['警察本部長']);
  });

  test('bodies.act-for: two deputies without an order are both offered', () => {
    const rule = { clause: 'XX-2', seats: ['deputy'], ordered: false };
    const acting = chairs(body(rule))?.acting;
    expect(acting).toMatchObject({ clause: 'XX-2', choose: true });
    expect(acting?.places.map(({ printed }) => printed)).toEqual(['刑事部長', '警備部長']);
    expect(chairs(body({ ...rule, ordered: true }))?.acting?.choose).toBe(false);
  });
});

test('bodies.compose: one person in several bodies stands once, with each seat (YG-X1)', () => {
  const [first, second] = [
    bodyOf([seat('head', 'chair', posts('刑事部理事官'))]),
    bodyOf([seat('staff', 'staff', posts('刑事部理事官', '刑事部理事官'))]),
  ];
  const all = [post('刑事部理事官', { by: '甲' })];
  const found = sittings([first, second].map((body) => ({ body, seats: compose(body, all) })));
  expect(found).toHaveLength(1);
  expect(found[0]?.in.map(({ seat: { id } }) => id)).toEqual(['head', 'staff']);
});
