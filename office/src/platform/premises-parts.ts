import { CardsOfPremises } from '../cards/CardsOfPremises.tsx';
import type { PremisesParts } from '../premises/premises-slot.ts';
import { BeatFigures } from '../sheets/BeatFigures.tsx';
import { BulkAbsent } from '../visits/BulkAbsent.tsx';
import { RecordVisit } from '../visits/RecordVisit.tsx';

/** What later slices add to the page of a beat's premises. */
export const premisesParts: PremisesParts = {
  Figures: BeatFigures,
  Cards: CardsOfPremises,
  bulk: [BulkAbsent],
  RecordVisit,
};
