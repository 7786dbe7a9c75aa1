import type { PostKind } from '@meguri/core/organisation/posts.ts';
import type { Person } from './platform/testing.ts';
import type { Beat } from './platform/things.testing.ts';
import type { Relation } from './role-matrix.testing.ts';

type Spot = { readonly kind: PostKind; readonly beat?: Beat; readonly box?: string };

const spots: Readonly<Record<Person, Spot>> = {
  officer: { kind: 'beatOfficer', beat: 'first', box: 'box' },
  secondOfficer: { kind: 'beatOfficer', beat: 'second', box: 'box' },
  boxChief: { kind: 'boxChief', box: 'box' },
  villageOfficer: { kind: 'beatOfficer', beat: 'village', box: 'chuzaisho' },
  sectionChief: { kind: 'sectionChief', box: 'station' },
  stationChief: { kind: 'stationChief', box: 'station' },
  headquartersClerk: { kind: 'headquartersClerk' },
  auditor: { kind: 'auditor' },
  prefecturalChief: { kind: 'prefecturalChief' },
  stranger: { kind: 'beatOfficer', beat: 'other', box: 'otherBox' },
};

const boxes: Readonly<Record<Beat, string>> = {
  first: 'box',
  second: 'box',
  village: 'chuzaisho',
  other: 'otherBox',
};

export const kindOf = (who: Person): PostKind => spots[who].kind;

/** The beat a person works, or one that is theirs to look at. */
export const beatOf = (who: Person): Beat => spots[who].beat ?? 'first';

/** How a person stands to a beat. */
export const relationTo = (who: Person, beat: Beat): Relation => {
  const own = spots[who];
  if (own.beat === beat) return 'own-beat';
  if (own.box === undefined || (own.box === 'otherBox') !== (beat === 'other')) {
    return 'other-station';
  }
  return own.box === boxes[beat] ? 'own-box' : 'own-station';
};
