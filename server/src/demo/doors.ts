import { addDays, type Day, monthEnd } from '@meguri/core/base/day.ts';
import type { PremisesKind, Tier } from '@meguri/core/pack/criteria.ts';
import type { CardState, PreferredHours } from '@meguri/core/premises/premises.ts';
import { type Calendar, isDutyDay } from './calendar.ts';
import type { Ledger } from './demo.db.ts';
import { idOf } from './ids.ts';
import type { Random } from './random.ts';
import type { Part, Site } from './sites.ts';

/** One door while the years are played through. */
export type Door = {
  readonly id: string;
  readonly key: string;
  readonly kind: PremisesKind;
  /** The beat it was first listed in. */
  readonly firstBeatId: string;
  readonly part: Part;
  readonly buildingId: string | null;
  /** Order of a walk through the town. */
  readonly order: number;
  readonly addedOn: Day;
  readonly name: string;
  readonly address: string;
  readonly room: string;
  readonly lat: number;
  readonly lon: number;
  readonly convenience: PreferredHours | 'unknown';
  /** Chance of meeting somebody at one try. */
  readonly contact: number;
  /** The interview known from before the first year; null: nobody was ever met. */
  readonly takenOver: Day | null;
  tier: Tier;
  card: CardState;
  cycleFrom: Day | null;
  lastMetOn: Day | null;
  lastVisitOn: Day | null;
  attempts: number;
  triesThisYear: number;
  /** The first day on which it is worth trying again. */
  notBefore: Day;
  plannedMonth: number | null;
  gone: Day | null;
  exempt: boolean;
  exemptReviewOn: Day | null;
  /** When the discretionary choice of the tier is to be looked at again. */
  choiceReviewOn: Day | null;
};

/** What making a door needs to know of its place. */
export type Where = {
  readonly site: Site;
  readonly part: Part;
  readonly random: Random;
  readonly calendar: Calendar;
  readonly ledger: Ledger;
  /** 1 for the full demo, less for the tests. */
  readonly scale: number;
};

export type Spot = {
  readonly order: number;
  readonly address: string;
  readonly lat: number;
  readonly lon: number;
  readonly buildingId: string | null;
  readonly room: string;
};

const preferred = ['weekday-morning', 'weekday-afternoon', 'evening', 'weekend'] as const;

/** The interview before the first year: priority the year before it, general in one of three. */
const takenOverOn = (where: Where, tier: Tier, order: number): Day | null => {
  const { random, calendar, part, site, scale } = where;
  if (random.chance(0.04)) return null;
  const first = calendar.year - 5;
  const year = tier === 'priority' ? first + 2 : first + random.int(0, 2);
  // Doors beside one another were visited in one month: next year's plan follows that timing.
  const round = Number.parseInt(part.id.slice(0, 4), 16) + Math.floor(order / (40 * scale));
  const month = (round % 12) + 1;
  let day = addDays(monthEnd(year, month), -random.int(0, 24));
  while (!isDutyDay(day, site.number)) day = addDays(day, -1);
  return day;
};

export type Kind = { readonly kind: PremisesKind; readonly tier: Tier; readonly name: string };

const cardAtFirst = (random: Random, met: boolean): CardState => {
  if (met && random.chance(0.72)) return 'completed';
  return random.chance(0.25) ? 'provisional' : 'none';
};

/** A door as it stands before the first month is played. */
export const makeDoor = (where: Where, spot: Spot, of: Kind): Door => {
  const { random, site, part, calendar } = where;
  const takenOver = takenOverOn(where, of.tier, spot.order);
  const key = `${site.key} ${part.town.town_code} ${of.kind} ${spot.order}`;
  const contact = of.kind === 'household' ? 0.42 : 0.72;
  return {
    ...spot,
    id: idOf('premises', key),
    key,
    kind: of.kind,
    firstBeatId: site.id,
    part,
    name: of.name,
    addedOn: calendar.base,
    convenience: random.chance(0.15) ? random.pick(preferred) : 'unknown',
    contact: contact + (random.next() - 0.5) * 0.3,
    takenOver,
    tier: of.tier,
    card: cardAtFirst(random, takenOver !== null),
    cycleFrom: takenOver,
    lastMetOn: takenOver,
    lastVisitOn: takenOver,
    attempts: 0,
    triesThisYear: 0,
    notBefore: calendar.base,
    plannedMonth: null,
    gone: null,
    exempt: false,
    exemptReviewOn: null,
    choiceReviewOn: null,
  };
};
