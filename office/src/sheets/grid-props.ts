import type { CellPlace } from '@meguri/ui/form-grid.ts';
import type { GridSheet } from './grid-content.ts';

export type GridProps = {
  readonly label: string;
  readonly sheet: GridSheet;
  /** The cell whose panel is open, or where one was opened last. */
  readonly cell: CellPlace;
  readonly onOpen: (place: CellPlace) => void;
  readonly onCorrect?: (place: CellPlace) => void;
};
