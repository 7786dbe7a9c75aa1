import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keysOf } from '../base/keys.ts';
import { type PostKind, posts, seatPosts } from '../organisation/posts.ts';
import type { HeldPost, Standing } from '../organisation/reporting-line.ts';
import { standsApart } from './lines.ts';

// Posts that only fill seats neither ask nor decide (organisation.cedar).
const kinds = keysOf(posts).filter((kind) => !seatPosts.includes(kind));
const away: readonly PostKind[] = ['headquartersClerk', 'auditor', 'prefecturalChief'];
const boxed: readonly PostKind[] = ['beatOfficer', 'boxChief'];

type Spot = { readonly station: string; readonly box: string };

const post = (kind: PostKind, { station, box }: Spot, more: Partial<HeldPost> = {}): HeldPost => {
  const boxId = boxed.includes(kind) ? box : null;
  const unitId = away.includes(kind) ? `hq-${kind}` : (boxId ?? station);
  const stationId = away.includes(kind) ? null : station;
  return { postId: `${kind}-${unitId}`, kind, unitId, stationId, boxId, acting: false, ...more };
};

const who = (personId: string, ...held: readonly HeldPost[]): Standing => ({
  personId,
  posts: held,
});

const here = { station: 's1', box: 'x1' };
const places = {
  'same box': here,
  'other box': { station: 's1', box: 'x2' },
  'other station': { station: 's2', box: 'x3' },
};

// Who may decide for whom, written by hand: the pairs that stand apart. Everything else is refused.
const apart: Readonly<Record<keyof typeof places, readonly string[]>> = {
  'same box': [],
  'other box': ['beatOfficer beatOfficer', 'beatOfficer boxChief', 'boxChief boxChief'],
  'other station': [
    'beatOfficer beatOfficer',
    'beatOfficer boxChief',
    'beatOfficer sectionChief',
    'beatOfficer stationChief',
    'boxChief boxChief',
    'boxChief sectionChief',
    'boxChief stationChief',
    'sectionChief sectionChief',
    'sectionChief stationChief',
    'stationChief stationChief',
  ],
};
const always = [
  ...['beatOfficer', 'boxChief', 'sectionChief', 'stationChief'].flatMap((kind) => [
    `${kind} headquartersClerk`,
    `${kind} auditor`,
  ]),
  'headquartersClerk auditor',
];

const pairs = keysOf(places).flatMap((place) =>
  kinds.flatMap((a) => kinds.map((b) => [a, b, place] as const)),
);

describe('publications.approve: R26: two people out of one reporting line', () => {
  test.each(pairs)('publications.approve: R26: %s asks, %s decides, %s', (a, b, place) => {
    const answer = standsApart(
      who('one', post(a, here)),
      who('two', post(b, places[place], { postId: 'other' })),
    );
    const names = [`${a} ${b}`, `${b} ${a}`];
    expect(answer.ok).toBe(names.some((name) => [...apart[place], ...always].includes(name)));
  });

  test('publications.approve: R26: nobody decides the own request, through no post of a deputy', () => {
    const clerk = post('headquartersClerk', here);
    const deputy = post('auditor', here, { acting: true });
    const refusal = { refusal: { code: 'publication.own' } };
    expect(standsApart(who('one', clerk), who('one', deputy))).toMatchObject(refusal);
    expect(standsApart(who('one', clerk, deputy), who('one', clerk, deputy))).toMatchObject(
      refusal,
    );
  });

  test('publications.approve: R26: the deputy of whoever asked does not decide', () => {
    const section = post('sectionChief', here);
    const stranger = post('auditor', here);
    const deputy = who('two', stranger, { ...section, acting: true });
    expect(standsApart(who('one', section), who('two', stranger)).ok).toBe(true);
    expect(standsApart(who('one', section), deputy)).toMatchObject({
      refusal: { code: 'publication.same-line' },
    });
  });

  test('publications.approve: R26: it is alike from both sides, and one more post opens nothing', () => {
    const place = fc.constantFrom(...Object.values(places));
    const held = fc.tuple(fc.constantFrom(...kinds), place).map(([kind, at]) => post(kind, at));
    const some = fc.array(held, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(some, some, held, (a, b, more) => {
        const [one, two] = [who('one', ...a), who('two', ...b)];
        expect(standsApart(one, two).ok).toBe(standsApart(two, one).ok);
        const grown = standsApart(one, who('two', ...b, more)).ok;
        expect(grown && !standsApart(one, two).ok).toBe(false);
      }),
    );
  });
});
