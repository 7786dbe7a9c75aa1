import { ok, type Result, refuse } from '../base/result.ts';
import type { PostKind } from '../organisation/posts.ts';

/** Who beside the station may know of an entry (GF-3.1, ST-6.3-2b). */
export const sharingLevels = ['station', 'sections', 'organisation'] as const;
export type SharingLevel = (typeof sharingLevels)[number];

/** How closely it is kept (GF-3.5). */
export const secrecyClasses = ['internal', 'limited', 'confidential'] as const;
export type Secrecy = (typeof secrecyClasses)[number];

export type Sharing = {
  readonly level: SharingLevel;
  /** Sections of headquarters; named for the level 'sections' only. */
  readonly sectionIds: readonly string[];
};

type Reader = {
  readonly postKind: PostKind;
  readonly unitId: string;
  readonly stationIds: readonly string[];
  readonly stationId: string | null;
};

const nobody: readonly PostKind[] = ['auditor'];

/** Whether a post may know of an entry of a station: its own, or as far as that station shares it. */
export const mayKnow = (
  { level, sectionIds }: Sharing,
  stationId: string,
  reader: Reader,
): boolean => {
  if (nobody.includes(reader.postKind)) return false;
  if (reader.stationId !== null) return reader.stationId === stationId;
  if (level === 'sections') return sectionIds.includes(reader.unitId);
  return level === 'organisation';
};

/** Sharing (GF-3.1) and keeping in confidence (GF-3.5) have to fit each other. */
export const checkSharing = ({ level, sectionIds }: Sharing, secrecy: Secrecy): Result<true> => {
  if (secrecy === 'confidential' && level === 'organisation') {
    return refuse('communities.shared-too-widely');
  }
  if ((level === 'sections') !== sectionIds.length > 0) {
    return refuse('communities.sections-unnamed');
  }
  return ok(true);
};
