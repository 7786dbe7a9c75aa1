import type { Day } from '@meguri/core/base/day.ts';
import type { Ledger } from './demo.db.ts';
import type { MonthNote, Scene } from './world.ts';

/** One round of an officer on a duty day. */
export type Walk = {
  readonly scene: Scene;
  readonly note: MonthNote;
  readonly day: Day;
  readonly officer: string;
  /** Where the facts go: the ordinary ledger, or the late one. */
  readonly ledger: Ledger;
  readonly recordedAt: string;
  /** A round written up afterwards with one time for several doors: a question will be asked. */
  readonly sameMinute: boolean;
};
