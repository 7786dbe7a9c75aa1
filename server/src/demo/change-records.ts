import type { Day } from '@meguri/core/base/day.ts';
import { clock, instant } from './calendar.ts';
import type { Ledger, Row } from './demo.db.ts';
import type { Door } from './doors.ts';
import { officersOn } from './duties.ts';
import { idOf } from './ids.ts';
import { isPresent, type Scene } from './world.ts';

type ChangeRow = Row<'premises_changes'>;

type Change = Pick<ChangeRow, 'type'> &
  Partial<Pick<ChangeRow, 'tier' | 'beat_id' | 'merged_into' | 'reason' | 'review_on'>>;

/** Writes down what happened to a premises; all rows have the same columns. */
export const addChange = (
  ledger: Ledger,
  at: { readonly door: Door; readonly stationId: string; readonly on: Day; readonly by: string },
  change: Change & { readonly happenedAt: string; readonly recordedAt: string },
): void => {
  const { happenedAt, recordedAt, type, ...more } = change;
  ledger.premises_changes.push({
    id: idOf('change', `${at.door.key} ${type} ${at.on}`),
    station_id: at.stationId,
    premises_id: at.door.id,
    first_beat_id: at.door.firstBeatId,
    type,
    tier: more.tier ?? null,
    beat_id: more.beat_id ?? null,
    merged_into: more.merged_into ?? null,
    reason: more.reason ?? '',
    review_on: more.review_on ?? null,
    happened_on: at.on,
    happened_at: happenedAt,
    recorded_at: recordedAt,
    recorded_by: idOf('person', at.by),
  });
};

/** A change seen to at the desk at the end of a day. */
export const atDesk = (
  scene: Scene,
  door: Door,
  change: Change & { readonly on: Day; by?: string },
) => {
  const { on, by, ...what } = change;
  const { site } = scene.beat;
  const officer = by ?? officersOn(site, on, scene.world.calendar).officer;
  addChange(
    scene.world.ledger,
    { door, stationId: site.stationId, on, by: officer },
    { ...what, happenedAt: instant(on, clock(17, 5)), recordedAt: instant(on, clock(17, 20)) },
  );
};

/** Some door of the beat that fits. */
export const someDoor = ({ beat }: Scene, fits: (door: Door) => boolean): Door | undefined => {
  const { doors, random } = beat;
  const start = random.int(0, Math.max(0, doors.length - 1));
  const at = doors.slice(start).find((door) => isPresent(door) && !door.exempt && fits(door));
  return at ?? doors.find((door) => isPresent(door) && !door.exempt && fits(door));
};
