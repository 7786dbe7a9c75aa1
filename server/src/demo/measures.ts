import { addDays, type Day } from '@meguri/core/base/day.ts';
import type { bands } from '@meguri/core/measures/measures.ts';
import type { ProgrammePack } from '@meguri/core/pack/programme.ts';
import { adoptedOf } from './adoptions.ts';
import { type Calendar, workdayAgo, workdayFrom } from './calendar.ts';
import { addMeasure, type Item, type Measure } from './measure-rows.ts';
import { type StationKey, stationKeys } from './signed.ts';
import type { World } from './world.ts';

// Half a year of measures for each directive and station: held and looked back on, called off, and
// one to come. Under the first directive there is also one of each kind that waits for somebody, at
// one station or the other: were there one for each directive, nobody would read his home page. Texts
// are made up.

const itemsOf = ({ catalogue }: ProgrammePack): readonly Item[] =>
  catalogue.groups.flatMap(({ subject, items }) =>
    subject === 'enforcement' ? [] : items.map((item) => ({ ...item, subject })),
  );

type Story = Pick<Measure, 'onDay' | 'course'>;

const held = (band: keyof typeof bands, goodPractice = false): Story['course'] => ({
  state: 'looked-back',
  band,
  goodPractice,
});

/** On other days for each directive: nobody holds four lectures at once. */
const past = (calendar: Calendar, at: number): readonly Story[] => [
  { onDay: workdayAgo(calendar, 168 - at * 3), course: held('10-29') },
  { onDay: workdayAgo(calendar, 127 - at * 3), course: held('30-99', true) },
  { onDay: workdayAgo(calendar, 96 - at * 3), course: { state: 'cancelled' } },
  { onDay: workdayAgo(calendar, 61 - at * 3), course: held('10-29') },
  { onDay: workdayAgo(calendar, 19 - at * 2), course: held('30-99') },
];

const ahead = ({ today }: Calendar, days: number): Day => workdayFrom(addDays(today, days));

/** What waits at a station for its section chief or its chief. */
const waiting: Readonly<Record<StationKey, (calendar: Calendar) => readonly Story[]>> = {
  central: (calendar) => [
    { onDay: workdayAgo(calendar, 2), course: { state: 'decided' } },
    { onDay: ahead(calendar, 25), course: { state: 'submitted' } },
  ],
  hill: (calendar) => [
    { onDay: workdayAgo(calendar, 24), course: { state: 'held', band: '30-99' } },
    { onDay: ahead(calendar, 40), course: { state: 'returned' } },
  ],
};

/** What became of the items, in turn. */
const storiesOf = (at: number, station: StationKey, calendar: Calendar): readonly Story[] =>
  at === 0
    ? [
        ...past(calendar, at),
        ...waiting[station](calendar),
        { onDay: ahead(calendar, 11), course: { state: 'decided' } },
        { onDay: null, course: { state: 'draft' } },
      ]
    : [
        ...past(calendar, at),
        { onDay: ahead(calendar, 5 + at * 3), course: { state: 'prepared' } },
      ];

type Plan = Pick<Measure, 'pack' | 'station'> & { readonly stories: readonly Story[] };

const measuresOf = ({ pack, station, stories }: Plan): readonly Measure[] => {
  const items = itemsOf(pack);
  const shift = stationKeys.indexOf(station) * 3;
  return stories.flatMap((story, at) => {
    const item = items[(at + shift) % Math.max(1, items.length)];
    return item === undefined ? [] : [{ ...story, pack, item, station, turn: at }];
  });
};

/** Measures of every directive the demo tries (decision 0012). */
export const addMeasures = (world: World, packs: readonly ProgrammePack[]): void => {
  for (const [at, pack] of adoptedOf(world, packs).entries()) {
    for (const station of stationKeys) {
      const stories = storiesOf(at, station, world.calendar);
      for (const measure of measuresOf({ pack, station, stories })) addMeasure(world, measure);
    }
  }
};
