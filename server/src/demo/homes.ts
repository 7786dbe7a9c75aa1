import { formatAddress, searchKey } from '@meguri/core/base/address.ts';
import type { Tier } from '@meguri/core/pack/criteria.ts';
import { type Door, type Kind, makeDoor, type Where } from './doors.ts';
import { idOf } from './ids.ts';
import { addPremises, classify } from './records.ts';
import type { Site } from './sites.ts';

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

// Block and parcel numbers begin where no real ones are, so that no demo home is anybody's home.
const firstBlock = 901;
const firstParcel = 9001;

type Plot = {
  readonly plot: number;
  readonly building?: string | undefined;
  readonly room?: string;
};

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
  from: Omit<Where, 'site' | 'part'> & { readonly by: string },
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
