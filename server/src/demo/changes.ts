import { addDays, addMonths, type Day } from '@meguri/core/base/day.ts';
import type { Tier } from '@meguri/core/pack/criteria.ts';
import { clock, endOf, instant, passedDays } from './calendar.ts';
import { recut } from './cast.ts';
import type { Ledger, Row } from './demo.db.ts';
import { addPremises, classify, type Door } from './doors.ts';
import { officersOn } from './duties.ts';
import { idOf } from './ids.ts';
import { isPresent, type Scene, type World } from './world.ts';

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
const atDesk = (scene: Scene, door: Door, change: Change & { readonly on: Day; by?: string }) => {
  const { on, by, ...what } = change;
  const { site } = scene.beat;
  const officer = by ?? officersOn(site, on, scene.world.calendar).officer;
  addChange(
    scene.world.ledger,
    { door, stationId: site.stationId, on, by: officer },
    { ...what, happenedAt: instant(on, clock(17, 5)), recordedAt: instant(on, clock(17, 20)) },
  );
};

const someDoor = ({ beat }: Scene, fits: (door: Door) => boolean): Door | undefined => {
  const { doors, random } = beat;
  const start = random.int(0, Math.max(0, doors.length - 1));
  const at = doors.slice(start).find((door) => isPresent(door) && !door.exempt && fits(door));
  return at ?? doors.find((door) => isPresent(door) && !door.exempt && fits(door));
};

const newResident = (left: Door, on: Day, card: Door['card']): Door => ({
  ...left,
  id: idOf('premises', `${left.key} ${on}`),
  key: `${left.key} ${on}`,
  addedOn: on,
  takenOver: null,
  card,
  cycleFrom: null,
  lastMetOn: null,
  lastVisitOn: null,
  attempts: 0,
  triesThisYear: 0,
  notBefore: addDays(on, 1),
  plannedMonth: null,
  gone: null,
  convenience: 'unknown',
});

/** Somebody new at the address of those who left; a provisional card where nobody was met yet. */
const moveIn = (scene: Scene, left: Door, days: readonly Day[]): void => {
  const { beat, world } = scene;
  const later = days.filter((day) => left.gone !== null && day > left.gone);
  const on = later[beat.random.int(0, Math.max(0, later.length - 1))];
  if (on === undefined) return;
  const door = newResident(left, on, beat.random.chance(0.5) ? 'provisional' : 'none');
  const by = officersOn(beat.site, on, world.calendar).officer;
  beat.doors.push(door);
  addPremises(world.ledger, { site: beat.site, door, by });
  if (door.tier === 'general') return;
  const criterion = door.kind === 'household' ? 'household-2' : 'establishment-4';
  classify(world.ledger, { site: beat.site, door, criterion, on, by });
};

/** About one home in twenty changes hands in a year; half of it is found out at the door. */
const moves = (scene: Scene, days: readonly Day[]): void => {
  const { beat } = scene;
  const { random } = beat;
  const spring = scene.month.month === 3 || scene.month.month === 4 ? 2 : 1;
  const count = random.count(beat.doors.length * 0.004 * spring);
  for (let index = 0; index < count; index += 1) {
    const door = someDoor(scene, ({ addedOn }) => addedOn < (days[0] ?? ''));
    const on = days[random.int(0, days.length - 1)];
    if (door === undefined || on === undefined) continue;
    door.gone = on;
    if (!random.chance(0.5)) atDesk(scene, door, { type: 'moved-out', on });
    else beat.leaving.push(door);
    if (random.chance(0.85)) moveIn(scene, door, days);
  }
};

/** A provisional card whose premises turned out not to exist, and a duplicate. */
const removals = (scene: Scene, days: readonly Day[]): void => {
  const { beat } = scene;
  const on = days[beat.random.int(0, days.length - 1)];
  if (on === undefined || !beat.random.chance(0.3)) return;
  const door = someDoor(scene, ({ card, addedOn }) => card === 'provisional' && addedOn < on);
  if (door === undefined) return;
  const twin = beat.random.chance(0.25)
    ? someDoor(scene, (one) => one !== door && one.part === door.part && one.addedOn < on)
    : undefined;
  door.gone = on;
  const reason =
    twin === undefined ? '建物の取壊しで住居がなくなった' : '同じ各戸を二重に登録していた';
  const merged = twin === undefined ? {} : { merged_into: twin.id };
  atDesk(scene, door, { type: 'removed', on, reason, ...merged });
};

const other: Readonly<Record<Tier, Tier>> = { priority: 'general', general: 'priority' };

const criterionFor = (door: Door): string => {
  if (door.tier === 'general') return `${door.kind}-general`;
  return door.kind === 'household' ? 'household-7' : 'establishment-4';
};

const reclassifications = (scene: Scene, days: readonly Day[]): void => {
  const { beat, world } = scene;
  const on = days[beat.random.int(0, days.length - 1)];
  if (on === undefined || !beat.random.chance(0.4)) return;
  const door = someDoor(scene, ({ addedOn }) => addedOn < on);
  if (door === undefined) return;
  const { site } = beat;
  const by = officersOn(site, on, world.calendar).officer;
  const discretionary = door.tier === 'general' && beat.random.chance(0.25);
  const review = addMonths(on, world.pack.parameters.discretionaryReviewMonths.value);
  door.tier = other[door.tier];
  atDesk(scene, door, { type: 'reclassified', tier: door.tier, on });
  classify(world.ledger, {
    site,
    door,
    criterion: discretionary
      ? `${door.kind}-${door.kind === 'household' ? 10 : 8}`
      : criterionFor(door),
    on,
    by,
    ...(discretionary && {
      more: {
        reason: '工事の車両の出入りが続く場所のため、安全の連絡を密にする。',
        review_on: review,
        approved_by: idOf('person', `${site.station}-section-chief`),
      },
    }),
  });
};

/** The chief's special instruction (MG-4.1-1b), looked at again after a year and mostly ended. */
const exemptions = (scene: Scene, days: readonly Day[]): void => {
  const { beat, world, month } = scene;
  const chief = `${beat.site.station}-chief`;
  for (const door of beat.doors.filter((one) => one.exempt && isPresent(one))) {
    const on = door.exemptReviewOn;
    if (on === null || on > endOf(month) || !days.includes(on)) continue;
    if (!beat.random.chance(0.6)) continue;
    door.exempt = false;
    door.notBefore = addDays(on, 1);
    atDesk(scene, door, { type: 'exemption-ended', on, by: chief, reason: '工事が終わったため' });
  }
  const on = days[beat.random.int(0, days.length - 1)];
  if (on === undefined || !beat.random.chance(0.12)) return;
  const door = someDoor(scene, ({ addedOn }) => addedOn < on);
  if (door === undefined) return;
  const review_on = addMonths(on, world.pack.parameters.exemptionReviewMonths.value);
  door.exempt = true;
  door.exemptReviewOn = review_on;
  const reason = '建物の改修工事中で出入りが制限されているため';
  atDesk(scene, door, { type: 'exempted', on, by: chief, reason, review_on });
};

/** What changes on a beat in a month, but for what officers find at the door. */
export const playChanges = (scene: Scene): void => {
  const days = passedDays(scene.month, scene.world.calendar).slice(1);
  if (days.length === 0) return;
  moves(scene, days);
  removals(scene, days);
  reclassifications(scene, days);
  exemptions(scene, days);
};

/** On the last 1 April one town passes to the neighbouring beat with all its doors. */
export const playRecut = ({ beats, calendar, ledger }: World): void => {
  const from = beats.find(({ site }) => site.key === recut.from);
  const to = beats.find(({ site }) => site.key === recut.to);
  if (from === undefined || to === undefined) return;
  const moving = from.doors.filter((door) => door.part.town.town_code === recut.town);
  for (const door of moving.filter(isPresent)) {
    const at = { door, stationId: to.site.stationId, on: calendar.turn };
    addChange(
      ledger,
      { ...at, by: 'central-section-chief' },
      {
        type: 'moved-beat',
        beat_id: to.site.id,
        reason: '受持区の見直し',
        happenedAt: instant(calendar.turn, 0),
        recordedAt: instant(calendar.turn, clock(8, 30)),
      },
    );
    to.doors.push(door);
  }
  const kept = from.doors.filter((door) => !moving.includes(door));
  from.doors.splice(0, from.doors.length, ...kept);
};
