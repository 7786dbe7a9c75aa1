import type { Day, Month } from '@meguri/core/base/day.ts';
import type { Tier } from '@meguri/core/pack/criteria.ts';
import type { Pack } from '@meguri/core/pack/pack.ts';
import type { ReviewException } from '@meguri/core/reviews/exceptions.ts';
import type { VisitToAskAbout } from '@meguri/core/reviews/plausibility.ts';
import { ageOf, type Calendar, type YearMonth } from './calendar.ts';
import type { Ledger } from './demo.db.ts';
import type { Door } from './doors.ts';
import type { Random } from './random.ts';
import type { Site } from './sites.ts';

/** What the later work on a month needs to know of it. */
export type MonthNote = {
  readonly month: YearMonth;
  readonly visits: VisitToAskAbout[];
  exceptions: readonly ReviewException[];
};

/** A beat while the years are played through. */
export type Beat = {
  readonly site: Site;
  readonly random: Random;
  readonly doors: Door[];
  /** Doors whose people an officer will find gone this month. */
  readonly leaving: Door[];
  /** The plan in force. */
  readonly planned: PlannedDoor[];
  readonly notes: MonthNote[];
  readonly opinions: OpenOpinion[];
};

export type PlannedDoor = {
  readonly premisesId: string;
  readonly townPartId: string;
  readonly tier: Tier;
  readonly month: Month;
  readonly minutes: number;
  readonly dueOn: Day;
};

export type OpenOpinion = {
  readonly premisesId: string;
  readonly answerDueOn: Day;
  readonly answeredOn: Day | null;
};

export type World = {
  readonly calendar: Calendar;
  readonly pack: Pack;
  readonly beats: readonly Beat[];
  readonly ledger: Ledger;
  /** What was recorded only after its month had been closed. */
  readonly late: Ledger;
};

/** A beat in one month of the play. */
export type Scene = { readonly world: World; readonly beat: Beat; readonly month: YearMonth };

/** The month before last is closed and reviewed; late facts of it came in after that. */
export const lateAge = 2;

const lateBeats: readonly string[] = ['east-3', 'plain-2'];

export const hasLateFacts = ({ world, beat, month }: Scene): boolean =>
  ageOf(month, world.calendar) === lateAge && lateBeats.includes(beat.site.key);

export const isPresent = (door: Door): boolean => door.gone === null;
