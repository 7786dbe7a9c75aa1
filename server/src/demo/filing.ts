import { setTimeout } from 'node:timers/promises';
import type { Day } from '@meguri/core/base/day.ts';
import type { Chore } from '../platform/daily.ts';
import type { Platform } from '../platform/door.ts';
import { must, RefusalError } from '../platform/refusal-error.ts';
import type { Actor, Ctx } from '../platform/serve.ts';
import { fileYearApart } from '../sheets/sheets.ts';
import { type Calendar, calendarOf, clock, instant } from './calendar.ts';
import { persons, seniorPosts, units } from './cast.ts';
import { findBegun } from './demo.db.ts';
import { run, stations } from './demo.ts';
import { idOf } from './ids.ts';
import { reviewerOn } from './reviewers.ts';

// The closed years of the demo are filed by the product itself (MG-6.4a), after the server is ready:
// setting fourteen papers would keep the first screen waiting. Each is filed in one transaction and
// once only, so a server killed in the middle goes on with the rest when it starts again.

type Box = {
  readonly box: string;
  readonly boxKind: 'koban' | 'chuzaisho';
  readonly station: string;
};

const boxes: readonly Box[] = units.flatMap(({ key, kind, parent, box }) =>
  kind === 'policeBox' && parent !== undefined && box !== undefined
    ? [{ box: key, boxKind: box, station: parent }]
    : [],
);

/** Filed in January, when every month of the year is closed and reviewed. */
const filedOn = (year: number): Day => `${year + 1}-01-20`;

/** Whoever reviews the box files its year, in the post they had that day. */
const filerOf = ({ box, boxKind, station }: Box, on: Day, calendar: Calendar): Actor => {
  const { key, post } = reviewerOn({ box, boxKind, station }, on, calendar);
  const [, name = '', , rank = ''] = persons.find(([person]) => person === key) ?? [];
  const {
    kind = 'boxChief',
    title = '',
    unit = box,
  } = seniorPosts.find((one) => one.key === post) ?? {};
  const unitId = idOf('unit', unit);
  return {
    personId: idOf('person', key),
    name,
    rank,
    postId: idOf('post', post),
    postKind: kind,
    postTitle: title,
    unitId,
    stationId: idOf('unit', station),
    boxId: kind === 'boxChief' ? unitId : null,
    stationIds: stations,
    beatIds: [],
    acting: false,
    accepted: [],
    fromOn: calendar.base,
    untilOn: null,
  };
};

const inJanuary =
  (platform: Platform, actor: Actor, today: Day) =>
  <T>(work: (ctx: Ctx) => Promise<T>): Promise<T> =>
    run(platform, (tx) => {
      const { packs, keys, prefectureCode, schema: prefecture } = platform;
      const pack = must(packs.inUse(prefectureCode, 'visits', today));
      const now = new Date(instant(today, clock(10)));
      const given = { demo: true, state: 'cleared', may: () => false, keys, prefecture } as const;
      return work({ tx, actor, pack, packs, now, today, ...given });
    });

type Pace = { readonly isStopping: () => boolean; readonly pause: number };

/** Files what is not filed yet of the two closed years; what cannot be filed is left to its box. */
export const fileDemoYears = async (platform: Platform, pace: Pace): Promise<void> => {
  const begun = await run(platform, findBegun);
  if (begun === undefined) return;
  const calendar = calendarOf(begun.day);
  for (const year of [calendar.year - 2, calendar.year - 1]) {
    const on = filedOn(year);
    if (on > calendar.lastDay) return;
    for (const box of boxes) {
      if (pace.isStopping()) return;
      const inScope = inJanuary(platform, filerOf(box, on, calendar), on);
      try {
        await fileYearApart(inScope, { boxId: idOf('unit', box.box), year });
        await setTimeout(pace.pause);
      } catch (error) {
        if (!(error instanceof RefusalError)) throw error;
      }
    }
  }
};

/** In pieces with time between them, so that whoever opens the first screen is not held up. */
export const filingOfDemo = (platform: Platform): Chore => ({
  name: 'demo.fileYears',
  run: (_, isStopping) => fileDemoYears(platform, { isStopping, pause: 2000 }),
});
