import { formatAddress, searchKey } from '@meguri/core/base/address.ts';
import { addDays, type Day, monthEnd } from '@meguri/core/base/day.ts';
import type { PremisesKind, Tier } from '@meguri/core/pack/criteria.ts';
import type { CardState, PreferredHours } from '@meguri/core/premises/premises.ts';
import { type Calendar, clock, instant, isDutyDay } from './calendar.ts';
import type { Ledger } from './demo.db.ts';
import { idOf } from './ids.ts';
import type { Random } from './random.ts';
import type { Part, Site } from './sites.ts';

/** One door while the years are played through. */
export type Door = {
  readonly id: string;
  readonly key: string;
  readonly kind: PremisesKind;
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
};

const kinds: readonly Shop[] = [
  { name: '見本事務所', criterion: null },
  { name: '例示事務所', criterion: null },
  { name: '架空倉庫', criterion: null },
  { name: '試験工房', criterion: null },
  { name: '見本商店', criterion: 'establishment-4' },
  { name: '例示食堂', criterion: 'establishment-4' },
  { name: '例示クリニック', criterion: 'establishment-7' },
  { name: '架空不動産', criterion: 'establishment-1' },
  { name: '見本ホテル', criterion: 'establishment-6' },
];
type Shop = { readonly name: string; readonly criterion: string | null };

const buildingNames = ['見本ハイツ', '例示コーポ', '架空マンション', '試験荘'] as const;

const preferred = ['weekday-morning', 'weekday-afternoon', 'evening', 'weekend'] as const;

/** What a beat is made of; shares are 0–1. */
export type Mix = {
  readonly establishments: number;
  readonly flats: number;
  readonly rented: number;
};

/** The business beat of the centre, the other urban ones, the villages. */
export const mixOf = (site: Site): Mix => {
  if (site.key === 'east-3') return { establishments: 1050, flats: 0.8, rented: 0.4 };
  const households = site.parts.reduce((sum, part) => sum + part.households, 0);
  return site.station === 'central'
    ? { establishments: households * 0.08, flats: 0.7, rented: 0.35 }
    : { establishments: households * 0.09, flats: 0.04, rented: 0.9 };
};

type Where = {
  readonly site: Site;
  readonly part: Part;
  readonly random: Random;
  readonly calendar: Calendar;
  readonly ledger: Ledger;
};

type Spot = {
  readonly order: number;
  readonly address: string;
  readonly lat: number;
  readonly lon: number;
  readonly buildingId: string | null;
  readonly room: string;
};

// Block and parcel numbers begin where no real ones are, so that no demo home is anybody's home.
const firstBlock = 901;
const firstParcel = 9001;

type Plot = { readonly plot: number; readonly building?: string | undefined; readonly room?: string };

const addressAt = ({ part, site }: Where, { plot, building, room = '' }: Plot): string => {
  const urban = site.station === 'central';
  return formatAddress({
    town: part.town.town,
    chome: null,
    block: urban ? String(firstBlock + Math.floor(plot / 12)) : null,
    residence: urban ? String((plot % 12) + 1) : null,
    parcel: urban ? null : String(firstParcel + plot),
    building: building ?? null,
    room: room === '' ? null : room,
  });
};

const near = ({ part, random, site }: Where): { readonly lat: number; readonly lon: number } => {
  const width = site.station === 'central' ? 0.003 : 0.008;
  const around = (centre: number): number =>
    Number((centre + (random.next() - 0.5) * width).toFixed(6));
  return { lat: around(part.town.lat), lon: around(part.town.lon) };
};

/** The interview before the first year: priority the year before it, general in one of three. */
const takenOverOn = (where: Where, tier: Tier, order: number): Day | null => {
  const { random, calendar, part, site } = where;
  if (random.chance(0.04)) return null;
  const first = calendar.year - 5;
  const year = tier === 'priority' ? first + 2 : first + random.int(0, 2);
  // Doors beside one another were visited in one month: next year's plan follows that timing.
  const round = Number.parseInt(part.id.slice(0, 4), 16) + Math.floor(order / 40);
  const month = (round % 12) + 1;
  let day = addDays(monthEnd(year, month), -random.int(0, 24));
  while (!isDutyDay(day, site.number)) day = addDays(day, -1);
  return day;
};

type Kind = { readonly kind: PremisesKind; readonly tier: Tier; readonly name: string };

const cardAtFirst = (random: Random, met: boolean): CardState => {
  if (met && random.chance(0.72)) return 'completed';
  return random.chance(0.25) ? 'provisional' : 'none';
};

const makeDoor = (where: Where, spot: Spot, of: Kind): Door => {
  const { random, site, part, calendar } = where;
  const takenOver = takenOverOn(where, of.tier, spot.order);
  const key = `${site.key} ${part.town.town_code} ${of.kind} ${spot.order}`;
  const contact = of.kind === 'household' ? 0.42 : 0.72;
  return {
    ...spot,
    id: idOf('premises', key),
    key,
    kind: of.kind,
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
  };
};

/** Writes down a door that is there from a day on. */
export const addPremises = (
  ledger: Ledger,
  { site, door, by }: { readonly site: Site; readonly door: Door; readonly by: string },
): void => {
  const { id, kind, tier, card, addedOn, part, buildingId, room, name, address, lat, lon } = door;
  const at = instant(addedOn, clock(8, 45));
  ledger.premises.push({
    id,
    station_id: site.stationId,
    beat_id: site.id,
    kind,
    tier,
    card,
    added_on: addedOn,
    added_at: at,
    recorded_at: at,
    recorded_by: idOf('person', by),
    source: 'demo',
  });
  ledger.premises_details.push({
    premises_id: id,
    station_id: site.stationId,
    town_part_id: part.id,
    building_id: buildingId,
    room,
    name,
    address_text: address,
    address_key: searchKey(address),
    search_key: searchKey(`${address} ${name}`),
    lat,
    lon,
    convenience: door.convenience,
  });
};

/** The open criterion behind a tier; sealed ones (MG-B3, MG-B8, MG-B9) do not occur at all. */
export const classify = (
  ledger: Ledger,
  {
    site,
    door,
    criterion,
    on,
    by,
    more = {},
  }: {
    readonly site: Site;
    readonly door: Door;
    readonly criterion: string;
    readonly on: Day;
    readonly by: string;
    readonly more?: {
      readonly reason?: string;
      readonly review_on?: Day;
      readonly approved_by?: string;
    };
  },
): void => {
  ledger.classifications.push({
    id: idOf('classification', `${door.key} ${on}`),
    station_id: site.stationId,
    premises_id: door.id,
    tier: door.tier,
    criterion,
    reason: more.reason ?? '',
    review_on: more.review_on ?? null,
    approved_by: more.approved_by ?? null,
    decided_on: on,
    recorded_at: instant(on, clock(17, 10)),
    recorded_by: idOf('person', by),
  });
};

type Flats = { readonly id: string; readonly name: string; readonly rented: boolean };

const addBuilding = (where: Where, mix: Mix, plot: number): Flats => {
  const { ledger, site, part, random } = where;
  const rented = random.chance(mix.rented);
  const number = ledger.buildings.length + 1;
  const name = `${random.pick(buildingNames)}${number}`;
  const address = addressAt(where, { plot, building: name });
  const id = idOf('building', `${part.id} ${plot}`);
  ledger.buildings.push({
    id,
    station_id: site.stationId,
    town_part_id: part.id,
    name,
    address_text: address,
    address_key: searchKey(address),
    entry_note: random.chance(0.3) ? 'オートロック。管理室に声をかける。' : '',
  });
  return { id, name, rented };
};

const household = (tier: Tier): Kind => ({ kind: 'household', tier, name: '' });

type Placed = { readonly door: Door; readonly criterion: string | null };

/** Homes of a town part, plot after plot: flats in buildings of 8 to 24, the others in houses. */
const homesOf = (where: Where, mix: Mix, count: number): readonly Placed[] => {
  const placed: Placed[] = [];
  let plot = 0;
  while (placed.length < count) {
    const units = where.random.chance(mix.flats / 9) ? where.random.int(8, 24) : 1;
    const position = near(where);
    const building = units === 1 ? null : addBuilding(where, mix, plot);
    for (let unit = 0; unit < units && placed.length < count; unit += 1) {
      const room =
        building === null ? '' : String(100 * (Math.floor(unit / 6) + 1) + (unit % 6) + 1);
      const address = addressAt(where, { plot, building: building?.name, room });
      const rented = building?.rented === true;
      const spot = {
        order: placed.length,
        address,
        ...position,
        buildingId: building?.id ?? null,
        room,
      };
      const heads = !rented && where.random.chance(0.02);
      const door = makeDoor(where, spot, household(rented || heads ? 'priority' : 'general'));
      placed.push({ door, criterion: rented ? 'household-2' : heads ? 'household-5' : null });
    }
    plot += 1;
  }
  return placed;
};

const shopsOf = (where: Where, count: number, from: number): readonly Placed[] =>
  Array.from({ length: count }, (_, index) => {
    const { name, criterion } = where.random.pick(kinds);
    const plot = from + index;
    const spot = {
      order: plot,
      address: addressAt(where, { plot }),
      ...near(where),
      buildingId: null,
      room: '',
    };
    const tier = criterion === null ? 'general' : 'priority';
    const of: Kind = { kind: 'establishment', tier, name: `${name} ${plot + 1}` };
    return { door: makeDoor(where, spot, of), criterion };
  });

/** All doors of a beat as they stand at the beginning; `scale` makes a smaller demo for tests. */
export const firstDoors = (
  site: Site,
  from: Omit<Where, 'site' | 'part'> & { readonly scale: number; readonly by: string },
): readonly Door[] => {
  const mix = mixOf(site);
  const all = site.parts.reduce((sum, part) => sum + part.households, 0);
  const placed = site.parts.flatMap((part) => {
    const where = { ...from, site, part };
    const share = all === 0 ? 0 : part.households / all;
    const homes = homesOf(where, mix, from.random.count(part.households * 0.94 * from.scale));
    const shops = from.random.count(mix.establishments * share * from.scale);
    return [...homes, ...shopsOf(where, shops, homes.length)];
  });
  for (const { door, criterion } of placed) {
    const of = { site, door, by: from.by };
    addPremises(from.ledger, of);
    if (criterion !== null) classify(from.ledger, { ...of, criterion, on: door.addedOn });
  }
  return placed.map(({ door }) => door);
};
