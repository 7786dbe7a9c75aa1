import { describe, expect, test } from 'vitest';
import { checkPack } from './check.ts';
import { changed, type Files, type Json, samples } from './packs.testing.ts';

const visits: Files = samples.visits;
const programme: Files = samples.residents;

type Change = readonly [path: readonly (string | number)[], value: Json | undefined];
type Rule = readonly [name: string, good: readonly Change[], bad: Change];

const say = (ja: string, en: string): Json => ({ ja, en });
const given = (value: Json): Json => ({ value, source: 'default', reason: say('例', 'sample') });
const pack = (...path: readonly (string | number)[]): readonly (string | number)[] => [
  'pack',
  ...path,
];
const rule = (...path: readonly (string | number)[]) => pack('rules', ...path);
const body = (...path: readonly (string | number)[]) => pack('bodies', ...path);
const series = (...path: readonly (string | number)[]) => body(0, 'meetings', 0, ...path);

const visitClass = (code: string, column: string, times: number): Json => ({
  code,
  column,
  clause: 'MH-4-1',
  title: say(code, code),
  visits: { times, years: 1 },
  setBy: 'station',
  count: 'rolling',
});
const general = visits['pack'] as { rules: { classes: Json[] } };
const lastClass = general.rules.classes.at(-1) ?? null;
const oneClass: readonly Change[] = [
  [rule('classes'), [lastClass]],
  [pack('criteria'), (visits['pack'] as { criteria: Json[] }).criteria.slice(4, 5)],
];

const visitRules: readonly Rule[] = [
  [
    'premises.classify: four classes in two columns',
    [[rule('classes', 3), visitClass('extra', 'priority', 1)]],
    [rule('classes'), []],
  ],
  [
    'premises.frequency: three visits a year by class, fixed by the station, rolling',
    [
      [rule('classes', 0), visitClass('special', 'priority', 3)],
      [pack('parameters', 'visitInterval', 'priority', 'value'), 4],
    ],
    [rule('classes', 0, 'visits', 'times'), 3],
  ],
  [
    'premises.frequency: fixed by headquarters, by calendar',
    [[rule('classes', 1, 'setBy'), 'headquarters']],
    [rule('classes', 1, 'setBy'), 'officer'],
  ],
  [
    'premises.frequency: a campaign over the normal cycle',
    [[rule('campaigns', 0, 'classes'), ['general', 'priority']]],
    [rule('campaigns', 0, 'untilOn'), '2025-05-31'],
  ],
  [
    'beats.acting: a vacant beat goes to the box chief after a fortnight',
    [
      [rule('vacantBeat', 'by'), 'box-chief'],
      [rule('vacantBeat', 'afterDays'), 14],
    ],
    [rule('vacantBeat', 'afterDays'), -1],
  ],
  [
    'organisation.supervisors: from inspector up, or a civilian deputy head',
    [
      [pack('parameters', 'reviewRank'), given('inspector')],
      [rule('supervisorGrade', 'grade'), 'deputy-head'],
    ],
    [pack('parameters', 'reviewRank'), given('chief of chiefs')],
  ],
  [
    'custody.chain: one level, with alternative posts',
    [
      [pack('custody', 0), undefined],
      [pack('custody'), [(visits['pack'] as { custody: Json[] }).custody[1] ?? null]],
    ],
    [pack('custody', 1, 'level'), 'stationCustodian'],
  ],
  [
    'cards.layout: five forms',
    [2, 3, 4].map(
      (n): Change => [
        rule('forms', n),
        {
          id: `form-${n}`,
          clause: 'MH-12-2',
          name: say('様式', 'form'),
          kind: 'index',
          atHand: false,
        },
      ],
    ),
    [rule('forms'), []],
  ],
  [
    'reviews.monthly: looked at every quarter',
    [[rule('review', 'rhythm'), { kind: 'per-year', times: 4 }]],
    [rule('review', 'rhythm'), { kind: 'per-year', times: 13 }],
  ],
  [
    'visits.night-approval: never by night',
    [[rule('nightVisits', 'rule'), 'never']],
    [rule('nightVisits', 'rule'), 'free'],
  ],
];

const programmeRules: readonly Rule[] = [
  ['bodies.set-up: no body', [[pack('bodies'), []]], [body(0, 'assists'), ['nobody']]],
  ['bodies.set-up: own bodies', [[body(1, 'origin'), { kind: 'own' }]], [body(1, 'origin'), {}]],
  [
    'bodies.set-up: a body borrowed from another outline',
    [
      [
        body(2, 'origin'),
        { kind: 'borrowed', from: say('別の要綱', 'another outline'), clause: 'MK-7' },
      ],
    ],
    [body(1, 'origin', 'clause'), 'MK-99'],
  ],
  [
    'bodies.act-for: two deputies without an order, or no acting rule',
    [
      [series('actingChair', 'ordered'), false],
      [body(2, 'meetings', 0, 'actingChair'), null],
    ],
    [series('actingChair', 'seats'), ['nobody']],
  ],
  [
    'bodies.compose: no deputy at all',
    [
      [body(0, 'seats', 1), undefined],
      [
        body(0, 'seats'),
        (programme['pack'] as { bodies: { seats: Json[] }[] }).bodies[0]?.seats.filter(
          (_, i) => i !== 1,
        ) ?? [],
      ],
      [series('actingChair'), null],
    ],
    [body(0, 'seats', 1, 'role'), 'chair'],
  ],
  [
    'bodies.compose: members as a list of posts',
    [[body(0, 'seats', 2, 'filled'), { by: 'posts', posts: ['見本一課長', '見本二課長'] }]],
    [body(0, 'seats', 2, 'filled'), { by: 'posts', posts: ['見本一課長', '見本一課長'] }],
  ],
  [
    'bodies.compose: members by a rule: section head or above except',
    [
      [
        body(0, 'seats', 2, 'filled'),
        { by: 'grade', grade: 'section-head', exceptSeats: ['head', 'deputy'] },
      ],
    ],
    [body(2, 'seats', 1, 'filled', 'exceptSeats'), ['mayor']],
  ],
  [
    'bodies.compose: members in a table of two columns',
    [[body(0, 'seats', 2, 'filled', 'rows', 1), { unit: '見本二課', post: '次長' }]],
    [body(0, 'seats', 2, 'filled', 'rows', 1), { unit: '見本二課' }],
  ],
  [
    'bodies.settings: members decided by the chief, a table that is not at hand',
    [
      [body(0, 'seats', 2, 'filled'), { by: 'chief' }],
      [body(2, 'seats', 1, 'filled'), { by: 'absent', annex: '別表第9' }],
    ],
    [body(0, 'seats', 2, 'filled'), { by: 'lot' }],
  ],
  [
    'bodies.convene: when necessary, regularly, or three times a year',
    [
      [series('cadence'), { kind: 'needed' }],
      [body(2, 'meetings', 0, 'cadence'), { kind: 'per-year', times: 3 }],
    ],
    [series('cadence'), { kind: 'weekly' }],
  ],
  [
    'bodies.designate: nobody is designated',
    [[series('designates'), null]],
    [series('designates'), 'MK-77'],
  ],
  [
    'bodies.invite: others may come, or not',
    [
      [body(2, 'meetings', 0, 'invites'), 'MK-9'],
      [series('invites'), null],
    ],
    [series('invites'), 'yes'],
  ],
  [
    'bodies.refer: entrusted matters',
    [[body(2, 'entrustedBy'), ['headquarters', 'squad']]],
    [body(2, 'entrustedBy'), ['ministry']],
  ],
  [
    'bodies.secretariat: one per body, shared, or none',
    [
      [body(0, 'secretariat'), { clause: 'MK-8', units: ['見本国際課'] }],
      [body(1, 'secretariat'), { clause: 'MK-8', units: ['見本国際課'] }],
      [body(2, 'secretariat'), null],
    ],
    [body(0, 'secretariat', 'units'), []],
  ],
  [
    'reports.station: a report without a cadence',
    [[pack('reports', 0, 'rhythm'), { kind: 'unset' }]],
    [pack('reports', 0, 'contents'), []],
  ],
  [
    'commendations.merit: when merited, by nobody named; or none at all',
    [
      [pack('commendation', 'when'), 'merited'],
      [pack('commendation', 'who'), null],
    ],
    [pack('commendation', 'when'), 'by-count'],
  ],
  [
    'partners.register: a council without size or term, meeting when needed',
    [
      [pack('councils', 0, 'members'), null],
      [pack('councils', 0, 'termYears'), null],
      [pack('councils', 0, 'rhythm'), { kind: 'needed' }],
    ],
    [pack('councils', 0, 'members'), { least: 11, most: 10 }],
  ],
  [
    'interpreters.visit: a third class of interpreters',
    [
      [
        pack('interpreterClasses', 2),
        { id: 'phone', clause: 'MK-12', title: say('電話通訳', 'by telephone'), from: 'external' },
      ],
    ],
    [pack('interpreterClasses', 0, 'from'), 'neighbours'],
  ],
];

const put = (files: Files, changes: readonly Change[]): Files =>
  changes
    .filter(([, value]) => value !== undefined)
    .reduce((all, [path, value]) => changed(all, path, value), files);

describe.each([
  ['visits', visits, visitRules],
  ['programme', programme, programmeRules],
] as const)('rules a pack on %s can say', (_kind, files, rules) => {
  test.each(rules)('%s', (_name, good, bad) => {
    expect(checkPack(put(files, good))).toEqual([]);
    expect(checkPack(put(files, [bad])).length).toBeGreaterThan(0);
  });
});

test('premises.classify: one class only is a pack too', () => {
  const establishments = (visits['pack'] as { criteria: Json[] }).criteria.slice(-1);
  const one = put(visits, oneClass);
  const both = put(one, [[pack('criteria', 1), establishments[0] ?? null]]);
  const sealedGone = put(both, [
    [['clauses'], (both['clauses'] as { id: string }[]).filter(({ id }) => id !== 'MH-B3') as Json],
  ]);
  expect(checkPack(sealedGone)).toEqual([]);
});

test('directives.in-force: several directives of one prefecture, each with its days', () => {
  const [one, two] = [visits, programme].map((files) => {
    const { identity } = files['pack'] as { identity: Record<string, Json> };
    return [identity['prefecture'], identity['effectiveOn']];
  });
  expect(one?.[0]).toEqual(two?.[0]);
  expect(one?.[1]).not.toEqual(two?.[1]);
});
