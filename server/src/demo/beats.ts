import { addDays, type Day } from '@meguri/core/base/day.ts';
import { type Calendar, clock, instant } from './calendar.ts';
import { recut } from './cast.ts';
import type { Ledger } from './demo.db.ts';
import { dutiesOf, spanOf } from './duties.ts';
import { idOf } from './ids.ts';
import type { Part, Site, Sites } from './sites.ts';

const newOfficerStartDays = 14;

const addBeat = (ledger: Ledger, site: Site, calendar: Calendar): void => {
  const { id, stationId: station_id, boxId: box_id, number } = site;
  const name = `第${number}受持区`;
  ledger.beats.push({ id, station_id, box_id, number, name, from_on: calendar.base });
  for (const { person, term, kind } of dutiesOf(site)) {
    const isNew = term === 'after' && kind !== 'helper';
    ledger.beat_assignments.push({
      id: idOf('assignment', `${site.key} ${person}`),
      station_id,
      beat_id: id,
      person_id: idOf('person', person),
      kind,
      ...spanOf(term, calendar),
      start_visits_by: isNew ? addDays(calendar.turn, newOfficerStartDays) : null,
      handed_over_at: isNew ? instant(calendar.turn, clock(9)) : null,
      handed_over_by: isNew ? idOf('person', `${site.station}-section-chief`) : null,
    });
  }
};

const isMoved = (site: Site, part: Part): boolean =>
  site.key === recut.from && part.town.town_code === recut.town;

const addTownParts = (ledger: Ledger, { sites }: Sites, calendar: Calendar): void => {
  const to = sites.find((site) => site.key === recut.to);
  for (const site of sites) {
    for (const part of site.parts) {
      const { town, name } = part;
      const moved = isMoved(site, part);
      const held = { station_id: site.stationId, town_part_id: part.id };
      ledger.town_parts.push({
        id: part.id,
        town_id: idOf('town', town.town_code),
        part: part.part,
        name,
        lat: town.lat,
        lon: town.lon,
      });
      ledger.beat_town_parts.push({
        id: idOf('held', `${site.key} ${part.id}`),
        ...held,
        beat_id: site.id,
        ...spanOf(moved ? 'before' : 'always', calendar),
      });
      if (!moved || to === undefined) continue;
      ledger.beat_town_parts.push({
        id: idOf('held', `${to.key} ${part.id}`),
        ...held,
        beat_id: to.id,
        ...spanOf('after', calendar),
      });
    }
  }
};

const addTowns = (ledger: Ledger, { towns }: Sites): void => {
  for (const town of towns) {
    ledger.towns.push({
      id: idOf('town', town.town_code),
      code: town.town_code,
      municipality: town.municipality,
      name: town.town,
      lat: town.lat,
      lon: town.lon,
      households: town.households,
      households_basis: town.households_basis,
      source: '住民基本台帳2020-01-01（市区町村の総数）を町別に按分',
      as_of: '2020-01-01',
    });
  }
};

/** 住民基本台帳世帯数 (C): the count of 2020, and for later years the same count, said to stand in. */
const addRegister = (ledger: Ledger, { sites }: Sites, calendar: Calendar): void => {
  const years = [calendar.year - 2, calendar.year - 1, calendar.year];
  const moved = sites.flatMap((site) => site.parts.filter((part) => isMoved(site, part)));
  const movedCount = moved.reduce((sum, part) => sum + part.households, 0);
  for (const site of sites) {
    const at2020 = site.parts.reduce((sum, part) => sum + part.households, 0);
    const change = site.key === recut.to ? movedCount : site.key === recut.from ? -movedCount : 0;
    const push = (as_of: Day, count: number, basis: 'derived' | 'placeholder'): void => {
      ledger.register_households.push({
        id: idOf('register', `${site.key} ${as_of}`),
        station_id: site.stationId,
        beat_id: site.id,
        as_of,
        count,
        source:
          basis === 'derived'
            ? '住民基本台帳2020-01-01（町別に按分）'
            : '見本データ（2020年の世帯数を仮に置いたもの）',
        level: '町丁字',
        basis,
        recorded_by: idOf('person', 'clerk'),
        recorded_at: instant(as_of < calendar.base ? calendar.base : as_of, clock(8, 40)),
      });
    };
    push('2020-01-01', at2020, 'derived');
    for (const year of years.filter((one) => `${one}-01-01` < calendar.today)) {
      const start = `${year}-01-01`;
      push(start, at2020 + (start > calendar.turn ? change : 0), 'placeholder');
    }
    if (change !== 0) push(calendar.turn, at2020 + change, 'placeholder');
  }
};

/** Towns, beats and who works them, with the re-cut of the last 1 April. */
export const addBeats = (ledger: Ledger, sites: Sites, calendar: Calendar): void => {
  addTowns(ledger, sites);
  for (const site of sites.sites) addBeat(ledger, site, calendar);
  addTownParts(ledger, sites, calendar);
  addRegister(ledger, sites, calendar);
};
