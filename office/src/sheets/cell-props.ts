import type { OpenCell } from './open-cell.ts';
import type { Sheet } from './sheet.ts';

export type CellProps = {
  readonly beatId: string;
  readonly sheet: Sheet;
  readonly cell: OpenCell;
  /** Opens another cell of the form. */
  readonly go: (row: string, column: number) => void;
};
