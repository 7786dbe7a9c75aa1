import { addDays, type Day } from '@meguri/core/base/day.ts';
import { clock, instant } from './calendar.ts';
import { addChange } from './change-records.ts';
import type { Row } from './demo.db.ts';
import type { Door } from './doors.ts';
import { officersOn } from './duties.ts';
import { idOf } from './ids.ts';
import { maybeOpinion } from './opinions.ts';
import type { Walk } from './walk.ts';
import type { Beat, World } from './world.ts';

type VisitRow = Row<'visits'>;
export type Outcome = 'met' | 'absent' | 'declined' | 'vacant' | 'relocated';

/** Nobody comes back more often in one year (no harassment). */
const mostTries = 4;

const drawOutcome = ({ scene: { beat } }: Walk, door: Door): Outcome => {
  const { random } = beat;
  if (random.chance(door.contact)) return 'met';
  const rest = random.next();
  if (rest < 0.03) return 'declined';
  return rest < 0.05 ? 'vacant' : 'absent';
};

type CardStep = NonNullable<VisitRow['card_step']> | null;

const drawCardStep = ({ scene: { beat } }: Walk, door: Door, outcome: Outcome): CardStep => {
  if (outcome !== 'met' || door.card === 'completed') return null;
  const drawn = beat.random.next();
  if (drawn < 0.45) return 'completed';
  if (drawn < 0.65) return 'handed';
  if (drawn < 0.72) return 'returned';
  return drawn < 0.76 ? 'declined' : null;
};

const slipsOf = ({ scene: { beat } }: Walk, outcome: Outcome) => ({
  cr_cards: outcome === 'met' && beat.random.chance(0.6) ? 1 : 0,
  patrol_cards: outcome === 'absent' && beat.random.chance(0.65) ? 1 : 0,
});

const guidanceOf = ({ scene: { beat } }: Walk, outcome: Outcome): number[] => {
  if (outcome !== 'met') return [];
  const { random } = beat;
  return [1, 2, 3, ...(random.chance(0.2) ? [4] : []), ...(random.chance(0.15) ? [5] : [])];
};

const remember = (door: Door, day: Day, of: { outcome: Outcome; step: CardStep }): void => {
  door.lastVisitOn = day;
  if (of.outcome === 'met') {
    door.lastMetOn = day;
    door.cycleFrom = day;
    door.attempts = 0;
    door.plannedMonth = null;
    if (of.step === 'completed') door.card = 'completed';
    return;
  }
  door.attempts += 1;
  door.triesThisYear += 1;
  door.notBefore = addDays(day, 6);
  if (door.triesThisYear >= mostTries) door.plannedMonth = null;
  if (of.outcome !== 'declined') return;
  door.cycleFrom = day;
  door.plannedMonth = null;
};

type At = {
  readonly minutes: number;
  /** What is known to come of it; else it is drawn. */
  readonly known?: Outcome;
  readonly nightApprovalId?: string;
};

/** Writes one visit down and answers its outcome. */
export const recordVisit = (walk: Walk, door: Door, at: At): Outcome => {
  const { scene, note, day, ledger } = walk;
  const { site } = scene.beat;
  const outcome = at.known ?? drawOutcome(walk, door);
  const step = drawCardStep(walk, door, outcome);
  const visit = {
    id: idOf('visit', `${door.key} ${day}`),
    station_id: site.stationId,
    beat_id: site.id,
    premises_id: door.id,
    person_id: idOf('person', walk.officer),
    outcome,
    happened_on: day,
    happened_at: instant(day, at.minutes),
    recorded_at: at.nightApprovalId === undefined ? walk.recordedAt : instant(day, clock(20)),
    ...slipsOf(walk, outcome),
    card_step: step,
    card_source: step === 'completed' ? 'door' : null,
    guidance: guidanceOf(walk, outcome),
    night_approval_id: at.nightApprovalId ?? null,
  };
  ledger.visits.push(visit);
  note.visits.push({
    id: visit.id,
    premisesId: door.id,
    buildingId: door.buildingId,
    at: visit.happened_at,
    outcome,
    crCards: visit.cr_cards,
    patrolCards: visit.patrol_cards,
  });
  remember(door, day, { outcome, step });
  if (outcome === 'met') maybeOpinion(walk, door, visit);
  return outcome;
};

/** A visit entered at the wrong door and taken back seconds later. */
export const maybeWithdrawn = (walk: Walk, door: Door, minutes: number): void => {
  const { scene, day, ledger, recordedAt } = walk;
  if (!scene.beat.random.chance(0.002)) return;
  const id = idOf('visit', `${door.key} ${day} withdrawn`);
  const { site } = scene.beat;
  const person = idOf('person', walk.officer);
  ledger.visits.push({
    id,
    station_id: site.stationId,
    beat_id: site.id,
    premises_id: door.id,
    person_id: person,
    outcome: 'absent',
    happened_on: day,
    happened_at: instant(day, minutes),
    recorded_at: recordedAt,
    cr_cards: 0,
    patrol_cards: 0,
    card_step: null,
    card_source: null,
    guidance: [],
    night_approval_id: null,
  });
  ledger.visit_withdrawals.push({
    visit_id: id,
    station_id: site.stationId,
    withdrawn_at: recordedAt.replace(':00+', ':07+'),
    withdrawn_by: person,
  });
};

/** People who left are found gone: the visit and the move-out, a few minutes apart. */
export const findGone = (walk: Walk, door: Door, minutes: number): void => {
  const { site } = walk.scene.beat;
  recordVisit(walk, door, { minutes, known: 'relocated' });
  addChange(
    walk.ledger,
    { door, stationId: site.stationId, on: walk.day, by: walk.officer },
    {
      type: 'moved-out',
      happenedAt: instant(walk.day, minutes + 4),
      recordedAt: walk.recordedAt,
    },
  );
};

/** The last interview before the first year, for doors nobody has met since. */
export const addTakenOver = (world: World, beat: Beat, doors: readonly Door[]): void => {
  const { site } = beat;
  for (const door of doors) {
    const day = door.takenOver;
    if (day === null || door.lastMetOn !== day) continue;
    const minutes = clock(9, 30) + (door.order % 30) * 13;
    const at = minutes >= clock(12) && minutes < clock(13, 10) ? minutes + 70 : minutes;
    world.ledger.visits.push({
      id: idOf('visit', `${door.key} ${day}`),
      station_id: site.stationId,
      beat_id: site.id,
      premises_id: door.id,
      person_id: idOf('person', officersOn(site, day, world.calendar).officer),
      outcome: 'met',
      happened_on: day,
      happened_at: instant(day, at),
      recorded_at: instant(day, clock(17, 30)),
      cr_cards: 0,
      patrol_cards: 0,
      card_step: null,
      card_source: null,
      guidance: [1, 2, 3],
      night_approval_id: null,
    });
  }
};
