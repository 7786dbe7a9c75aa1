import { addDays, type Day } from '@meguri/core/base/day.ts';
import type { bands } from '@meguri/core/measures/measures.ts';
import type { ProgrammePack } from '@meguri/core/pack/programme.ts';
import { adoptedOf } from './adoptions.ts';
import { type Calendar, workdayAgo, workdayFrom } from './calendar.ts';
import { addMeasure, type Item, type Measure } from './measure-rows.ts';
import type { World } from './world.ts';

// Half a year of measures for each directive and station: some held and looked back on, one to be
// recorded, one to come, one that waits for the chief, one that came back. Texts are made up.

const stations = ['central', 'hill'] as const;

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

/** What became of the items, in turn; the newest last. */
const storiesOf = (calendar: Calendar): readonly Story[] => {
  const ago = (days: number): Day => workdayAgo(calendar, days);
  const ahead = (days: number): Day => workdayFrom(addDays(calendar.today, days));
  return [
    { onDay: ago(168), course: held('10-29') },
    { onDay: ago(127), course: held('30-99', true) },
    { onDay: ago(96), course: { state: 'cancelled' } },
    { onDay: ago(61), course: held('10-29') },
    { onDay: ago(24), course: { state: 'held', band: '30-99' } },
    { onDay: ago(2), course: { state: 'decided' } },
    { onDay: ahead(11), course: { state: 'decided' } },
    { onDay: ahead(25), course: { state: 'submitted' } },
    { onDay: ahead(40), course: { state: 'returned' } },
    { onDay: null, course: { state: 'draft' } },
  ];
};

const measuresOf = (pack: ProgrammePack, calendar: Calendar): readonly Measure[] => {
  const items = itemsOf(pack);
  return stations.flatMap((station, shift) =>
    storiesOf(calendar).flatMap((story, at) => {
      const item = items[(at + shift * 3) % Math.max(1, items.length)];
      return item === undefined ? [] : [{ ...story, pack, item, station, turn: at }];
    }),
  );
};

/** Measures of every directive the demo tries (decision 0012). */
export const addMeasures = (world: World, packs: readonly ProgrammePack[]): void => {
  for (const pack of adoptedOf(world, packs)) {
    for (const measure of measuresOf(pack, world.calendar)) addMeasure(world, measure);
  }
};
