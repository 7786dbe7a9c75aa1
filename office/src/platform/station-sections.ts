import type { StationSection } from '../beats/station-slot.ts';
import { CustodyOfStation } from '../custody/CustodyOfStation.tsx';
import { TierProposals } from '../premises/TierProposals.tsx';
import { StationWork } from '../tasks/StationWork.tsx';

/** What later slices add to the station page, in the order they appear. */
export const stationSections: readonly StationSection[] = [
  StationWork,
  TierProposals,
  CustodyOfStation,
];
