import { addDays, type Day } from '@meguri/core/base/day.ts';
import type { ProgrammePack } from '@meguri/core/pack/programme.ts';
import { lessons } from '@meguri/core/training/lessons.ts';
import { productThemes, type Theme, themesOf } from '@meguri/core/training/training.ts';
import { adoptedOf } from './adoptions.ts';
import { workdayAgo, workdayFrom } from './calendar.ts';
import { units } from './cast.ts';
import { idOf } from './ids.ts';
import { by, type StationKey, stationKeys, turned } from './signed.ts';
import type { World } from './world.ts';

// Training at the workplace: for each directive that has themes what was held and what is to come,
// and for all of them the product's own themes. Counts of units, no list of names.

type Session = {
  readonly station: StationKey;
  readonly pack: string | null;
  readonly theme: Theme;
  readonly on: Day;
  readonly isHeld: boolean;
};

const unitsOf = (station: StationKey): readonly string[] => [
  `${station}-section`,
  ...units
    .filter(({ parent, box }) => parent === station && box !== undefined)
    .map(({ key }) => key),
];

const idOfSession = ({ station, pack, theme, on }: Session): string =>
  idOf('training', [station, pack ?? '', theme.id, on].join(' '));

const addPlan = ({ ledger }: World, session: Session): void => {
  const { station, pack, theme, on } = session;
  const [id, station_id] = [idOfSession(session), idOf('unit', station)];
  const lead = `${station}-section-chief`;
  const planned = by(lead, addDays(on, session.isHeld ? -14 : -40), 9);
  const isDrill = theme.withGuidance !== null;
  ledger.training_sessions.push({
    id,
    station_id,
    pack: theme.clause === null ? null : pack,
    theme: theme.id,
    theme_ja: theme.theme.ja,
    theme_en: theme.theme.en,
    drill: isDrill,
    on_day: on,
    minutes: 45,
    lead_post_id: idOf('post', lead),
    material: '見本　ちらしと会話カード',
    guidance: isDrill,
    complaint_channel: isDrill,
    planned_at: planned.at,
    planned_by: planned.person,
    planned_as: planned.post,
  });
  for (const unit of unitsOf(station)) {
    ledger.training_units.push({ session_id: id, station_id, unit_id: idOf('unit', unit) });
  }
};

const addOutcome = ({ ledger }: World, session: Session): void => {
  if (!session.isHeld) return;
  const { station, on } = session;
  const [session_id, station_id] = [idOfSession(session), idOf('unit', station)];
  const told = by(`${station}-section-chief`, on, 17);
  ledger.training_outcomes.push({
    session_id,
    station_id,
    outcome: 'held',
    held_on: on,
    minutes: 45,
    note: '見本　二人一組で言い換えの練習をした。次は窓口の場面で行う。',
    recorded_at: told.at,
    recorded_by: told.person,
  });
  for (const [at, unit] of unitsOf(station).entries()) {
    const strength = 4 + (at % 3);
    ledger.training_attendance.push({
      session_id,
      station_id,
      unit_id: idOf('unit', unit),
      present: strength - (at % 2),
      strength,
    });
  }
};

type Plan = { readonly pack: string | null; readonly themes: readonly Theme[] };

const sessionsOf = (
  { pack, themes }: Plan,
  station: StationKey,
  { calendar }: World,
): readonly Session[] => {
  const shift = stationKeys.indexOf(station);
  const of = (turn: number) => ({ station, pack, theme: turned(themes, turn + shift) });
  const late = pack === null ? 0 : 12;
  return [
    { ...of(0), on: workdayAgo(calendar, 145 - late), isHeld: true },
    { ...of(1), on: workdayAgo(calendar, 66 - late), isHeld: true },
    { ...of(2), on: workdayFrom(addDays(calendar.today, 20 + late)), isHeld: false },
  ];
};

/** A lesson asked of one police box: all but one of its posts have taken it. */
const addLesson = ({ ledger, calendar }: World): void => {
  const [lesson] = lessons;
  if (lesson === undefined) return;
  const station_id = idOf('unit', 'central');
  const asked = by('central-section-chief', workdayAgo(calendar, 12), 9);
  const doneOn = workdayAgo(calendar, 6);
  for (const key of ['east-chief', 'east-1', 'east-3', 'east-4']) {
    ledger.training_assignments.push({
      id: idOf('lesson', key),
      station_id,
      lesson: lesson.id,
      version: lesson.version,
      post_id: idOf('post', key),
      due_on: workdayFrom(addDays(calendar.today, 14)),
      assigned_at: asked.at,
      assigned_by: asked.person,
    });
    if (key === 'east-4') continue;
    const done = by(key, doneOn, 13);
    ledger.training_completions.push({
      id: idOf('lesson done', key),
      station_id,
      person_id: done.person,
      lesson: lesson.id,
      version: lesson.version,
      completed_on: doneOn,
      completed_at: done.at,
    });
  }
};

export const addTrainings = (world: World, packs: readonly ProgrammePack[]): void => {
  const own = adoptedOf(world, packs)
    .filter(({ training }) => training.length > 0)
    .map(({ identity, training }) => ({ pack: identity.id, themes: themesOf(training) }));
  for (const plan of [{ pack: null, themes: productThemes }, ...own]) {
    for (const station of stationKeys) {
      for (const session of sessionsOf(plan, station, world)) {
        addPlan(world, session);
        addOutcome(world, session);
      }
    }
  }
  addLesson(world);
};
