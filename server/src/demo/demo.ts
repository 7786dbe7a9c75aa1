import { dayInJapan } from '@meguri/core/base/day.ts';
import { groupBy } from '@meguri/core/base/lists.ts';
import type { SheetMonth } from '@meguri/core/sheets/cells.ts';
import type { Tx } from '../platform/database.ts';
import type { Platform } from '../platform/door.ts';
import { must } from '../platform/refusal-error.ts';
import { monthsFromFacts } from '../sheets/sheets.ts';
import { addCards } from './cards.ts';
import { addClosings, type Counts, countKey, monthsOf, type Phase } from './closings.ts';
import { sealCommunities } from './communities.ts';
import {
  findBegun,
  insertRows,
  isEmpty,
  type Ledger,
  markDemo,
  renewStatistics,
  tablesInOrder,
} from './demo.db.ts';
import { idOf } from './ids.ts';
import { newLedger } from './ledger.ts';
import { type DemoSize, makeWorld } from './make.ts';
import { addProgramme } from './programme.ts';
import { addReviews } from './reviews.ts';
import { sealVoices } from './voices.ts';
import type { World } from './world.ts';

type Say = (line: string) => void;

export const stations: readonly string[] = [idOf('unit', 'central'), idOf('unit', 'hill')];

/** A transaction with both stations of the demo in scope. */
export const run = <T>(platform: Platform, work: (tx: Tx) => Promise<T>): Promise<T> =>
  platform.database.transaction({ schema: platform.schema, stations }, work);

// A statement of this size takes well under a second, so that nothing waits behind the demo.
const rowsAtOnce = 1500;

/** Writes a ledger table by table, each piece in a transaction of its own. */
const write = async (platform: Platform, ledger: Ledger, said: (rows: number) => void) => {
  for (const table of tablesInOrder) {
    const rows = ledger[table];
    for (let from = 0; from < rows.length; from += rowsAtOnce) {
      const piece = rows.slice(from, from + rowsAtOnce);
      await run(platform, (tx) => insertRows(tx, table, piece));
      said(piece.length);
    }
  }
};

const count = async (platform: Platform, world: World, phase: Phase): Promise<Counts> => {
  const { switches } = world.pack.form;
  const years = [...new Set(monthsOf(world, phase).map(({ year }) => year))];
  const counts = new Map<string, SheetMonth>();
  for (const stationBeats of groupBy(world.beats, ({ site }) => site.stationId).values()) {
    const beatIds = stationBeats.map(({ site }) => site.id);
    for (const year of years) {
      const asked = { beatIds, year, asOf: `${year}-12-31`, switches };
      const beats = await run(platform, (tx) => monthsFromFacts(tx, asked));
      for (const [beatId, months] of beats) {
        for (const [at, month] of months.entries()) {
          counts.set(countKey(beatId, { year, month: at + 1 }), month);
        }
      }
    }
  }
  return counts;
};

const sizeOf = (ledger: Ledger): number =>
  tablesInOrder.reduce((sum, table) => sum + ledger[table].length, 0);

const progress = (say: Say, all: number): ((rows: number) => void) => {
  let [done, said] = [0, 0];
  return (rows) => {
    done += rows;
    const percent = Math.floor((done * 100) / all);
    if (percent < said + 10) return;
    said = percent - (percent % 10);
    say(`見本データを作っています… ${said}%  Making the demo data…`);
  };
};

const fill = async (platform: Platform, size: DemoSize, say: Say): Promise<void> => {
  const pack = must(platform.packs.inUse(platform.prefectureCode, 'visits', size.day));
  const world = makeWorld(size, pack);
  addProgramme(world, platform.packs.programmes);
  const said = progress(say, sizeOf(world.ledger));
  await write(platform, world.ledger, said);
  await run(platform, renewStatistics);
  const quiet = (): void => undefined;
  say('月の締めと審査を入れています…  Closing and reviewing the months…');
  // Months are closed as they were known then; the facts recorded late come in after that.
  const closed = newLedger();
  const before = await count(platform, world, 'before-late');
  addClosings(closed, world, { phase: 'before-late', counts: before });
  await write(platform, closed, quiet);
  await write(platform, world.late, quiet);
  const closedLater = newLedger();
  const after = await count(platform, world, 'after-late');
  addClosings(closedLater, world, { phase: 'after-late', counts: after });
  addReviews(closedLater, world, new Map([...before, ...after]));
  await write(platform, closedLater, quiet);
  await addCards(platform, world);
  await sealCommunities(platform, world);
  await sealVoices(platform, world);
  await run(platform, renewStatistics);
};

/**
 * Fills an empty database with the demo; a database with anything else in it is left alone. What a
 * killed process left half done is finished: every row has a fixed id, and the day it was begun
 * decides what is in it. `scale` makes a smaller one for tests. Answers whether the database is a
 * demo: only then may people be picked at the sign-in.
 */
export const loadDemo = async (platform: Platform, say: Say, scale = 1): Promise<boolean> => {
  const begun = await run(platform, findBegun);
  if (begun?.complete === true) return true;
  if (begun === undefined && !(await run(platform, isEmpty))) return false;
  const now = platform.clock();
  const size: DemoSize = {
    day: begun?.day ?? dayInJapan(now),
    scale: begun?.scale ?? scale,
  };
  say('見本データを作っています…  Making the demo data…');
  if (begun === undefined) {
    await run(platform, (tx) => markDemo(tx, 'demo.begin', { at: now, details: size }));
  }
  await fill(platform, size, say);
  await run(platform, (tx) => markDemo(tx, 'demo.complete', { at: now, details: size }));
  return true;
};
