import {
  type AddressParts,
  addressKey,
  formatAddress,
  searchKey,
} from '@meguri/core/base/address.ts';
import type { Day } from '@meguri/core/base/day.ts';
import type { PremisesKind, Tier } from '@meguri/core/pack/criteria.ts';
import type { CardState, PreferredHours } from '@meguri/core/premises/premises.ts';
import { moveAlong } from '../beats/beats.ts';
import { insertMany } from '../platform/insert-many.ts';
import { newId } from '../platform/keys.ts';
import type { Ctx } from '../platform/serve.ts';
import { classOfCriterion } from './classes.ts';
import { findBuildings } from './record.db.ts';

export type PremisesToRecord = {
  readonly id: string;
  readonly stationId: string;
  readonly beatId: string;
  readonly townPartId: string;
  readonly kind: PremisesKind;
  readonly tier: Tier;
  /** Left out: the class of the criterion, where that is said openly. */
  readonly visitClass?: string | null;
  /** Null where nobody said why, as in a register taken over from elsewhere. */
  readonly criterion: string | null;
  readonly card: CardState;
  readonly address: AddressParts;
  readonly name: string;
  readonly convenience: PreferredHours | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly addedOn: Day;
  readonly addedAt: Date;
  readonly source: 'desk' | 'import';
};

/** The address texts every premises is stored with; search and duplicate check go by the keys. */
export const addressColumns = (address: AddressParts, name: string) => {
  const text = formatAddress(address);
  return {
    room: address.room ?? '',
    name,
    address_text: text,
    address_key: addressKey(address),
    search_key: searchKey(`${text} ${name}`),
  };
};

type Housed = Pick<PremisesToRecord, 'stationId' | 'townPartId' | 'address'>;

const houseOf = (address: AddressParts): AddressParts => ({ ...address, room: null });

/** The buildings of these addresses, made where they are not known yet; by the building's key. */
const ensureBuildings = async (
  ctx: Ctx,
  doors: readonly Housed[],
): Promise<ReadonlyMap<string, string>> => {
  const named = doors.filter(({ address }) => address.building !== null);
  const byKey = new Map(named.map((door) => [addressKey(houseOf(door.address)), door]));
  const known = await findBuildings(ctx.tx, [...byKey.keys()]);
  const made = [...byKey]
    .filter(([key]) => !known.has(key))
    .map(([key, door]) => ({
      id: newId(),
      station_id: door.stationId,
      town_part_id: door.townPartId,
      name: door.address.building ?? '',
      address_text: formatAddress(houseOf(door.address)),
      address_key: key,
    }));
  await insertMany(ctx.tx, 'buildings', made);
  return new Map([...known, ...made.map((row): [string, string] => [row.address_key, row.id])]);
};

/** The building an address lies in, made when it is not known yet; null without a building. */
export const ensureBuilding = async (ctx: Ctx, door: Housed): Promise<string | null> =>
  (await ensureBuildings(ctx, [door])).get(addressKey(houseOf(door.address))) ?? null;

const premisesRow = (ctx: Ctx, door: PremisesToRecord) => ({
  id: door.id,
  station_id: door.stationId,
  beat_id: door.beatId,
  kind: door.kind,
  tier: door.tier,
  visit_class: door.visitClass ?? classOfCriterion(ctx, door.criterion),
  card: door.card,
  added_on: door.addedOn,
  added_at: door.addedAt,
  recorded_at: ctx.now,
  recorded_by: ctx.actor.personId,
  source: door.source,
});

const detailsRow = (door: PremisesToRecord, buildings: ReadonlyMap<string, string>) => ({
  premises_id: door.id,
  station_id: door.stationId,
  town_part_id: door.townPartId,
  building_id:
    door.address.building === null
      ? null
      : (buildings.get(addressKey(houseOf(door.address))) ?? null),
  ...addressColumns(door.address, door.name),
  lat: door.lat,
  lon: door.lon,
  convenience: door.convenience ?? 'unknown',
});

const classificationRow = (ctx: Ctx, door: PremisesToRecord, criterion: string) => ({
  id: newId(),
  station_id: door.stationId,
  premises_id: door.id,
  tier: door.tier,
  criterion,
  decided_on: door.addedOn,
  recorded_at: ctx.now,
  recorded_by: ctx.actor.personId,
});

/** Writes new premises with their place and, where given, the criterion of their tier. */
export const writePremises = async (
  ctx: Ctx,
  doors: readonly PremisesToRecord[],
): Promise<void> => {
  const buildings = await ensureBuildings(ctx, doors);
  await insertMany(
    ctx.tx,
    'premises',
    doors.map((door) => premisesRow(ctx, door)),
  );
  await insertMany(
    ctx.tx,
    'premises_details',
    doors.map((door) => detailsRow(door, buildings)),
  );
  const reasons = doors.flatMap((door) =>
    door.criterion === null ? [] : [classificationRow(ctx, door, door.criterion)],
  );
  await insertMany(ctx.tx, 'classifications', reasons);
  await moveAlong(
    ctx,
    doors.map(({ id }) => id),
  );
};
