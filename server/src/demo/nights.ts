import { addDays, type Day } from '@meguri/core/base/day.ts';
import { clock, instant } from './calendar.ts';
import type { Ledger } from './demo.db.ts';
import type { Door } from './doors.ts';
import { officersOn } from './duties.ts';
import { idOf } from './ids.ts';
import { recordVisit } from './visits.ts';
import type { Walk } from './walk.ts';
import { isPresent, type World } from './world.ts';

type Request = {
  readonly door: Door;
  readonly on: Day;
  readonly askedOn: Day;
  readonly officer: string;
  readonly site: { readonly id: string; readonly stationId: string };
};

const ask = (ledger: Ledger, { door, on, askedOn, officer, site }: Request): string => {
  const id = idOf('night', `${door.key} ${on}`);
  ledger.night_requests.push({
    id,
    station_id: site.stationId,
    beat_id: site.id,
    premises_id: door.id,
    from_at: instant(on, clock(18)),
    until_at: instant(on, clock(20)),
    reason: '日中の訪問では会えず、夕方以降なら会えるとの申出があったため',
    requested_by: idOf('person', officer),
    requested_at: instant(askedOn, clock(16, 10)),
  });
  return id;
};

/** A visit after 18:00 where the day never met anybody, asked for and decided before (MG-4.3b). */
export const maybeNightVisit = (walk: Walk): void => {
  const { scene, day, officer } = walk;
  const { random, site, doors } = scene.beat;
  if (walk.ledger === scene.world.late || !random.chance(0.02)) return;
  const askedOn = addDays(day, -2);
  const isOwn = officersOn(site, askedOn, scene.world.calendar).officer === officer;
  const door = doors.find(
    (one) =>
      isPresent(one) &&
      !one.exempt &&
      one.triesThisYear >= 2 &&
      one.addedOn < askedOn &&
      one.lastVisitOn !== null &&
      one.lastVisitOn < askedOn,
  );
  if (door === undefined || !isOwn) return;
  const request_id = ask(walk.ledger, { door, on: day, askedOn, officer, site });
  const approved = random.chance(0.75);
  walk.ledger.night_decisions.push({
    request_id,
    station_id: site.stationId,
    approved,
    reason: approved ? '' : '当日は管内の行事の警戒と重なるため、別の日とすること',
    decided_by: idOf('person', `${site.station}-section-chief`),
    decided_as: 'sectionChief',
    decided_at: instant(addDays(day, -1), clock(10, 20)),
  });
  if (!approved) return;
  const known = random.chance(0.75) ? 'met' : 'absent';
  recordVisit(walk, door, { minutes: clock(18, 20), known, nightApprovalId: request_id });
};

/** One request at each station that nobody has decided yet. */
export const askForTonight = ({ beats, calendar, ledger }: World): void => {
  for (const key of ['east-1', 'plain-1']) {
    const beat = beats.find(({ site }) => site.key === key);
    const door = beat?.doors.find((one) => isPresent(one) && !one.exempt && one.attempts >= 1);
    if (beat === undefined || door === undefined) continue;
    const { officer } = officersOn(beat.site, calendar.lastDay, calendar);
    const on = addDays(calendar.today, 2);
    ask(ledger, { door, on, askedOn: calendar.lastDay, officer, site: beat.site });
  }
};
