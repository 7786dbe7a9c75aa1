import type { CellPlace } from '@meguri/ui/form-grid.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CellPanel } from './CellPanel.tsx';
import { CorrectDialog } from './CorrectDialog.tsx';
import { GridAndPanel } from './GridAndPanel.tsx';
import { openCell } from './open-cell.ts';
import { SheetGrid } from './SheetGrid.tsx';
import { monthOfColumn, type Sheet } from './sheet.ts';
import { type Correcting, CorrectingContext } from './use-correcting.ts';
import { useMay } from './use-may.ts';
import type { SheetAddress } from './use-sheet-address.ts';

type Props = {
  readonly beatId: string;
  readonly sheet: Sheet;
  readonly address: SheetAddress;
};

/** Where the eye starts: the first row, in the month that is counted now. */
const startOf = ({ months }: Sheet): CellPlace => {
  const open = months.findLastIndex(({ state }) => state === 'open');
  return { row: 0, column: open < 6 ? Math.max(0, open) : open + 1 };
};

/** The grid with the panel of the open cell and the dialog that corrects one. */
export const SheetWork = ({ beatId, sheet, address }: Props) => {
  const { t } = useTranslation('sheets');
  const may = useMay(beatId);
  const [correcting, setCorrecting] = useState<Correcting | null>(null);
  const cell = openCell(sheet, address);
  const go = (row: string, col: number) => address.change({ row, col });
  const open = ({ row, column }: CellPlace) => go(sheet.form.rows[row]?.id ?? '', column);
  const correct = ({ row, column }: CellPlace) => {
    const found = openCell(sheet, { row: sheet.form.rows[row]?.id ?? '', col: column });
    const month = monthOfColumn(column);
    if (found && month !== null && may.work) setCorrecting({ cell: found, month });
  };
  return (
    <CorrectingContext value={setCorrecting}>
      <GridAndPanel
        grid={
          <SheetGrid
            cell={cell ? { row: cell.index, column: cell.column } : startOf(sheet)}
            label={t('title')}
            onCorrect={correct}
            onOpen={open}
            sheet={sheet}
          />
        }
        onClose={address.close}
        panel={
          cell && (
            <CellPanel beatId={beatId} cell={cell} go={go} onClose={address.close} sheet={sheet} />
          )
        }
      />
      {correcting && (
        <CorrectDialog
          {...correcting}
          beatId={beatId}
          onClose={() => setCorrecting(null)}
          year={sheet.year}
        />
      )}
    </CorrectingContext>
  );
};
