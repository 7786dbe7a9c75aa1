import { searchKey } from '@meguri/core/base/address.ts';
import type { Day } from '@meguri/core/base/day.ts';
import { clock, instant } from './calendar.ts';
import type { Ledger } from './demo.db.ts';
import type { Door } from './doors.ts';
import { idOf } from './ids.ts';
import type { Site } from './sites.ts';

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
    beat_id: door.firstBeatId,
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
