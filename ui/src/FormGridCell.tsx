import { classes } from './classes.ts';
import { type FormCell, type FormColumn, type FormRow, spokenCell } from './form-grid.ts';
import { useWords } from './words.ts';

type Props = {
  readonly row: FormRow;
  readonly column: FormColumn;
  readonly cell: FormCell;
  readonly headers: string;
  readonly current: boolean;
  readonly groupEnd: boolean;
  readonly onOpen: () => void;
};

const ground = ({ column, cell, current }: Props): string => {
  if (cell.computed !== undefined)
    return 'bg-attention-soft outline-2 -outline-offset-2 outline-attention-line';
  if (current) return 'bg-select outline-3 -outline-offset-2 outline-action';
  if (column.kind !== 'month') return 'bg-surface';
  return column.state === 'future' ? 'hatched' : '';
};

/** One figure; corrected on yellow with both values, future hatched, not yet closed in blue. */
export const FormGridCell = (props: Props) => {
  const { row, column, cell, current } = props;
  const words = useWords();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid handles Enter
    <td
      className={classes(
        'figure relative min-w-11 cursor-cell border-r border-b px-1.5 text-right whitespace-nowrap focus-visible:z-[1]',
        props.groupEnd ? 'border-b-line-strong' : 'border-b-line',
        column.kind === 'month' ? 'border-r-line' : 'border-r-line-strong',
        row.bold && 'font-bold',
        cell.provisional ? 'text-link' : 'text-ink',
        cell.includesCorrection &&
          'underline decoration-attention-line decoration-dotted decoration-2 underline-offset-3',
        ground(props),
      )}
      data-value={cell.value}
      headers={props.headers}
      onClick={props.onOpen}
      role="gridcell"
      tabIndex={current ? 0 : -1}
    >
      <span aria-hidden="true">
        {cell.computed !== undefined && <span className="text-muted">{cell.computed}→</span>}
        {cell.computed === undefined ? cell.value : <b>{cell.value}</b>}
      </span>
      <span className="sr-only">{spokenCell(row, { column, cell }, words)}</span>
    </td>
  );
};
