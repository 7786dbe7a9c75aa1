import { type ClipboardEvent, type KeyboardEvent, useId, useMemo, useRef } from 'react';
import { classes } from './classes.ts';
import { FormGridCell } from './FormGridCell.tsx';
import { FormGridHead } from './FormGridHead.tsx';
import {
  type CellPlace,
  type FormColumn,
  type FormRow,
  gridAsText,
  type HeadCell,
  headCells,
  headIds,
  nextPlace,
} from './form-grid.ts';
import { useWords } from './words.ts';

export type FormGridProps = {
  readonly label: string;
  readonly columns: readonly FormColumn[];
  readonly rows: readonly FormRow[];
  readonly current: CellPlace;
  readonly onMove: (place: CellPlace) => void;
  /** Enter or a click: the records behind the cell. */
  readonly onOpen: (place: CellPlace) => void;
  /** `e`: correct the cell. */
  readonly onCorrect?: (place: CellPlace) => void;
};

/** The prescribed form as a real table; arrow keys move, every cell says its heads and state. */
export const FormGrid = (props: FormGridProps) => {
  const words = useWords();
  const prefix = useId();
  const table = useRef<HTMLTableElement>(null);
  const heads = useMemo(() => headCells(props.rows), [props.rows]);
  const onKeyDown = useFormKeys(props, table);
  return (
    <div className="own-scroll max-h-[calc(100vh-110px)] border border-rule">
      <table
        aria-label={props.label}
        className="w-full border-separate border-spacing-0 text-[14px]/none"
        onCopy={(event) => copyGrid(event, props)}
        onKeyDown={onKeyDown}
        ref={table}
        role="grid"
      >
        <FormGridHead columns={props.columns} prefix={prefix} section={words.section} />
        <tbody>
          {props.rows.map((row, index) => (
            <tr className="h-5 pointer-coarse:h-11" key={row.id}>
              {heads[index]?.map((head) => (
                <RowHead
                  head={head}
                  key={head.id}
                  last={isGroupEnd(props.rows, index)}
                  prefix={prefix}
                />
              ))}
              {props.columns.map((column, at) => (
                <FormGridCell
                  cell={row.cells[at] ?? { value: '' }}
                  column={column}
                  current={props.current.row === index && props.current.column === at}
                  groupEnd={isGroupEnd(props.rows, index)}
                  headers={[column.id, ...headIds(props.rows, index)]
                    .map((id) => prefix + id)
                    .join(' ')}
                  key={column.id}
                  onOpen={() => {
                    props.onMove({ row: index, column: at });
                    props.onOpen({ row: index, column: at });
                  }}
                  row={row}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

/** A stronger rule below the last row of a group. */
const isGroupEnd = (rows: readonly FormRow[], index: number): boolean => {
  const [row, next] = [rows[index], rows[index + 1]];
  if (!row || !next || row.heads.length === 1) return true;
  const level = row.heads.length - 2;
  return row.heads[level] !== next.heads[level];
};

/** The three head columns are 26, 100 and 112 px wide, so that each sticks at a known edge. */
const places: Readonly<Record<string, string>> = {
  '0-1': 'left-0 min-w-[26px]',
  '0-2': 'left-0 min-w-[126px]',
  '0-3': 'left-0 min-w-[238px]',
  '1-1': 'left-[26px] min-w-[100px] max-w-[100px]',
  '2-1': 'left-[126px] min-w-28',
};

type RowHeadProps = { readonly head: HeadCell; readonly prefix: string; readonly last: boolean };

const RowHead = ({ head, prefix, last }: RowHeadProps) => (
  <th
    className={classes(
      'sticky z-[2] border-r border-b bg-paper px-1.5 text-left text-ink',
      places[`${head.column}-${head.colSpan}`],
      head.rowSpan > 1 || head.colSpan > 1 ? 'font-bold' : 'font-normal',
      head.rowSpan > 1 || last ? 'border-line-strong' : 'border-line',
      head.vertical && 'px-0! text-center! [writing-mode:vertical-rl]',
    )}
    colSpan={head.colSpan}
    id={prefix + head.id}
    rowSpan={head.rowSpan}
    scope={head.rowSpan > 1 ? 'rowgroup' : 'row'}
  >
    {head.text}
  </th>
);

const copyGrid = (event: ClipboardEvent, { columns, rows }: FormGridProps): void => {
  event.clipboardData.setData('text/plain', gridAsText(columns, rows));
  event.preventDefault();
};

const useFormKeys = (
  props: FormGridProps,
  table: { readonly current: HTMLTableElement | null },
) => {
  const { current, rows, columns, onMove, onOpen, onCorrect } = props;
  return (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const place = nextPlace(event.key, current, { rows: rows.length, columns: columns.length });
    if (place) {
      onMove(place);
      focusCell(table.current, place);
    } else if (event.key === 'Enter') onOpen(current);
    else if (event.key === 'e' && onCorrect) onCorrect(current);
    else return;
    event.preventDefault();
  };
};

const focusCell = (table: HTMLTableElement | null, place: CellPlace): void => {
  const cell = table?.tBodies[0]?.rows[place.row]?.querySelectorAll('td')[place.column];
  cell?.focus();
};
