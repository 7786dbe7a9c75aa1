import { addAllotments, addIntervals } from './allotments.ts';
import { addBeats } from './beats.ts';
import type { Calendar } from './calendar.ts';
import { beatSpecs, persons, seniorPosts, units } from './cast.ts';
import type { Ledger } from './demo.db.ts';
import { spanOf } from './duties.ts';
import { idOf } from './ids.ts';
import type { Part, Sites } from './sites.ts';

const stationOf = (key: string): string | undefined => {
  const unit = units.find((one) => one.key === key);
  if (unit?.kind === 'station') return key;
  return unit?.kind === 'policeBox' ? unit.parent : undefined;
};

const middle = (parts: readonly Part[], axis: 'lat' | 'lon'): number | null =>
  parts.length === 0 ? null : parts.reduce((sum, part) => sum + part.town[axis], 0) / parts.length;

const addUnits = (ledger: Ledger, { sites }: Sites, calendar: Calendar): void => {
  for (const [sort, { key, kind, name, parent, box }] of units.entries()) {
    const station = stationOf(key);
    const parts = sites
      .filter((site) => site.box === key || site.station === key)
      .flatMap((site) => site.parts);
    ledger.units.push({
      id: idOf('unit', key),
      parent_id: parent === undefined ? null : idOf('unit', parent),
      station_id: station === undefined ? null : idOf('unit', station),
      kind,
      box_kind: box ?? null,
      name,
      code: `MIHON-${String(sort).padStart(2, '0')}`,
      lat: middle(parts, 'lat'),
      lon: middle(parts, 'lon'),
      sort,
      from_on: calendar.base,
    });
  }
};

const beatPosts = beatSpecs.map(({ box, number, holders }) => ({
  key: `${box}-${number}`,
  unit: box,
  kind: 'beatOfficer' as const,
  title: `受持警察官（第${number}受持区）`,
  holders,
}));

const addPosts = (ledger: Ledger, calendar: Calendar): void => {
  for (const [sort, { key, unit, kind, title, holders }] of [
    ...seniorPosts,
    ...beatPosts,
  ].entries()) {
    const post_id = idOf('post', key);
    ledger.posts.push({ id: post_id, unit_id: idOf('unit', unit), kind, title, sort, grade: null });
    for (const { person, term } of holders) {
      ledger.post_holdings.push({
        id: idOf('holding', `${key} ${person}`),
        post_id,
        person_id: idOf('person', person),
        ...spanOf(term, calendar),
      });
    }
  }
};

/** Everything that is there before the first visit. */
export const addOrganisation = (ledger: Ledger, sites: Sites, calendar: Calendar): void => {
  addUnits(ledger, sites, calendar);
  for (const [key, name, kana, police_rank] of persons) {
    ledger.persons.push({ id: idOf('person', key), name, kana, police_rank });
  }
  addPosts(ledger, calendar);
  addBeats(ledger, sites, calendar);
  addAllotments(ledger, sites, calendar);
  addIntervals(ledger, calendar);
};
