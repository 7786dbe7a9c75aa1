import { addDays, type Day } from '../base/day.ts';
import { keysOf } from '../base/keys.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import { type PostKind, posts } from './posts.ts';

export const unitKinds = ['headquarters', 'section', 'station', 'policeBox'] as const;
export type UnitKind = (typeof unitKinds)[number];

/** What may stand below what; a section belongs to headquarters or to a station. */
const parentsOf: Readonly<Record<UnitKind, readonly (UnitKind | null)[]>> = {
  headquarters: [null],
  section: ['headquarters', 'station'],
  station: ['headquarters', null],
  policeBox: ['station'],
};

/** Refuses `unit.wrong-parent`; `parent` is null for a unit without one above it. */
export const fitsBelow = (kind: UnitKind, parent: UnitKind | null): Result<UnitKind> =>
  parentsOf[kind].includes(parent) ? ok(kind) : refuse('unit.wrong-parent');

/** A section of headquarters has no station and holds headquarters posts only. */
export type PostPlace = { readonly kind: UnitKind; readonly stationId: string | null };

const atBox: readonly PostKind[] = ['beatOfficer', 'boxChief'];
const atStation: readonly PostKind[] = [
  'sectionChief',
  'stationChief',
  'stationOfficer',
  'beatOfficer',
];
const atHeadquarters: readonly PostKind[] = [
  'headquartersClerk',
  'headquartersOfficer',
  'auditor',
  'prefecturalChief',
];

/** May a unit hold a post of this kind? Refuses `appointment.other-unit`. */
export const fitsUnit = (post: PostKind, place: PostPlace): Result<PostKind> => {
  if (place.kind === 'policeBox') {
    return atBox.includes(post) ? ok(post) : refuse('appointment.other-unit');
  }
  const kinds = place.stationId === null ? atHeadquarters : atStation;
  return kinds.includes(post) ? ok(post) : refuse('appointment.other-unit');
};

const standing = keysOf(posts);

export type Appointer = { readonly personId: string; readonly postKind: PostKind };

/**
 * May this person put somebody into, or take somebody out of, a post? Never himself, and never a
 * post of his own standing or above, so that nobody is promoted by his own hand (MG-5.7b, MG-5.7c:
 * the higher post designates the lower). Headquarters decides every post but the clerk's own.
 */
export const mayAppoint = (
  appointer: Appointer,
  wanted: { readonly personId: string; readonly postKind: PostKind },
): Result<PostKind> => {
  if (appointer.personId === wanted.personId) return refuse('appointment.own');
  const higher = standing.indexOf(wanted.postKind) >= standing.indexOf(appointer.postKind);
  if (appointer.postKind !== 'headquartersClerk' && higher) {
    const { ja, en } = posts[wanted.postKind];
    return refuse('appointment.above-own', { postJa: ja, postEn: en });
  }
  return ok(wanted.postKind);
};

/** A change of people or beats counts from a day on, never backwards: facts of the past stay. */
export const notInPast = (day: Day, today: Day): Result<Day> =>
  day < today ? refuse('day.in-past', { value: day }) : ok(day);

/**
 * The last day of what a change of `on` ends: the day before. Refuses `appointment.same-day` when
 * it would end before it began.
 */
export const lastDayBefore = (on: Day, began: Day): Result<Day> =>
  on <= began ? refuse('appointment.same-day', { value: began }) : ok(addDays(on, -1));
