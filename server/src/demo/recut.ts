import { clock, instant } from './calendar.ts';
import { recut } from './cast.ts';
import { addChange } from './change-records.ts';
import type { Door } from './doors.ts';
import { idOf } from './ids.ts';
import { type Beat, isPresent, type World } from './world.ts';

const by = 'central-section-chief';

type Move = { readonly from: Beat; readonly to: Beat; readonly doors: readonly Door[] };

const addRecord = ({ calendar, ledger }: World, { from, to, doors }: Move): void => {
  const part = from.site.parts.find((one) => one.town.town_code === recut.town);
  const name = (beat: Beat): string => `第${beat.site.number}受持区`;
  ledger.beat_recuts.push({
    id: idOf('recut', recut.town),
    station_id: from.site.stationId,
    effective_on: calendar.turn,
    kind: 'move-towns',
    reason: '花壇との間の移動に時間がかかるため、国分町一丁目を第5受持区に移す。',
    details: {
      beatIds: [from.site.id, to.site.id],
      townParts: [{ townPartId: part?.id, fromBeatId: from.site.id, toBeatId: to.site.id }],
      at: instant(calendar.turn, 0),
      summary: {
        from: [name(from)],
        to: [name(to)],
        towns: [part?.name],
        premises: doors.length,
      },
    },
    done_by: idOf('person', by),
    done_at: instant(calendar.turn, clock(8, 30)),
  });
};

/** On the last 1 April one town passes to the neighbouring beat with all its doors. */
export const playRecut = (world: World): void => {
  const { beats, calendar, ledger } = world;
  const from = beats.find(({ site }) => site.key === recut.from);
  const to = beats.find(({ site }) => site.key === recut.to);
  if (from === undefined || to === undefined) return;
  const isMoving = (door: Door): boolean => door.part.town.town_code === recut.town;
  const doors = from.doors.filter((door) => isMoving(door) && isPresent(door));
  for (const door of doors) {
    addChange(
      ledger,
      { door, stationId: to.site.stationId, on: calendar.turn, by },
      {
        type: 'moved-beat',
        beat_id: to.site.id,
        reason: '受持区の見直し',
        happenedAt: instant(calendar.turn, 0),
        recordedAt: instant(calendar.turn, clock(8, 30)),
      },
    );
  }
  addRecord(world, { from, to, doors });
  to.doors.push(...doors);
  from.doors.splice(0, from.doors.length, ...from.doors.filter((door) => !isMoving(door)));
};
