import type { PremisesRow } from '@meguri/core/premises/rows.ts';
import { type ComponentType, createContext } from 'react';

/** What later slices bring to the page of a beat's premises; the page knows none of them. */
export type PremisesParts = {
  /** Figures of the year, between head and tabs. */
  readonly Figures?: ComponentType<{ readonly beatId: string }>;
  /** The cards of one premises, in its panel. */
  readonly Cards?: ComponentType<{ readonly premisesId: string; readonly isActive: boolean }>;
  /** Outline buttons for the selection, such as 不在をまとめて記録. */
  readonly bulk: readonly ComponentType<{
    readonly beatId: string;
    readonly premisesIds: readonly string[];
    readonly onDone: () => void;
  }>[];
  /** 訪問を記録する for one door, at the side. */
  readonly RecordVisit?: ComponentType<{
    readonly beatId: string;
    readonly premises: PremisesRow;
    readonly onClose: () => void;
  }>;
};

/** Filled by the composition root. */
export const PremisesSlots = createContext<PremisesParts>({ bulk: [] });
