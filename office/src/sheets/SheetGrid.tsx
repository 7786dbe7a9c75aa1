import { FormGrid } from '@meguri/ui/FormGrid.tsx';
import type { CellPlace } from '@meguri/ui/form-grid.ts';
import { SegmentedControl } from '@meguri/ui/SegmentedControl.tsx';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMedia } from '../platform/use-media.ts';
import { gridColumns, gridRows } from './grid-content.ts';
import type { GridProps } from './grid-props.ts';
import { SheetList } from './SheetList.tsx';
import { useGridWords } from './use-grid-words.ts';

/** The prescribed form; below 1180 px one half-year at a time, below 600 px one column as a list. */
export const SheetGrid = (props: GridProps) => {
  const isWide = useMedia('(min-width: 1180px)');
  const isList = useMedia('(max-width: 599px)');
  if (isList) return <SheetList {...props} />;
  return isWide ? <Columns {...props} from={0} until={14} /> : <HalfYears {...props} />;
};

const HalfYears = (props: GridProps) => {
  const { t } = useTranslation('sheets');
  const [half, setHalf] = useState<'first' | 'second'>(props.cell.column < 7 ? 'first' : 'second');
  return (
    <>
      <div className="mb-2">
        <SegmentedControl
          label={t('half')}
          onChange={setHalf}
          options={[
            { id: 'first', label: t('firstHalf') },
            { id: 'second', label: t('secondHalf') },
          ]}
          value={half}
        />
      </div>
      <Columns
        {...props}
        from={half === 'first' ? 0 : 7}
        key={half}
        until={half === 'first' ? 6 : 14}
      />
    </>
  );
};

type ColumnsProps = GridProps & { readonly from: number; readonly until: number };

const Columns = ({ label, sheet, cell, onOpen, onCorrect, from, until }: ColumnsProps) => {
  const words = useGridWords();
  const [current, setCurrent] = useState<CellPlace>({
    row: cell.row,
    column: Math.max(0, Math.min(cell.column, until) - from),
  });
  const columns = useMemo(
    () => gridColumns(sheet, words).slice(from, until + 1),
    [sheet, words, from, until],
  );
  const rows = useMemo(
    () =>
      gridRows(sheet, words).map((row) => ({ ...row, cells: row.cells.slice(from, until + 1) })),
    [sheet, words, from, until],
  );
  const whole = ({ row, column }: CellPlace) => ({ row, column: column + from });
  return (
    <FormGrid
      columns={columns}
      current={current}
      label={label}
      onMove={setCurrent}
      onOpen={(place) => onOpen(whole(place))}
      rows={rows}
      {...(onCorrect ? { onCorrect: (place) => onCorrect(whole(place)) } : {})}
    />
  );
};
