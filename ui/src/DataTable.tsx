import { type MouseEvent, type ReactNode, useId, useRef } from 'react';
import { CheckMark } from './CheckMark.tsx';
import { classes } from './classes.ts';
import { DataTableHead } from './DataTableHead.tsx';
import { type DataColumn, type DataTableProps, useTableModel } from './data-table.ts';
import { SegmentedControl } from './SegmentedControl.tsx';
import { SkeletonLines } from './Skeleton.tsx';
import { useDensity } from './use-density.ts';
import { useGridKeys } from './use-grid-keys.ts';
import { useVirtualRows } from './use-virtual-rows.ts';
import { useWords } from './words.ts';

/** Dense, sortable, virtual, selectable; a grid for the keyboard and for readers. */
export const DataTable = <Row,>(props: DataTableProps<Row>) => {
  const words = useWords();
  const [density, setDensity] = useDensity(props.label);
  return (
    <div>
      <div className="mb-2 flex flex-wrap items-center gap-2.5">
        {props.tools}
        <p className="ml-auto text-ink" role="status">
          {props.countText}
        </p>
        <SegmentedControl
          label={words.density}
          onChange={setDensity}
          options={[
            { id: 'dense', label: words.dense },
            { id: 'standard', label: words.standard },
          ]}
          value={density}
        />
      </div>
      {props.loading ? (
        <SkeletonLines lines={8} />
      ) : (
        <Body {...props} dense={density === 'dense'} />
      )}
    </div>
  );
};

type BodyProps<Row> = DataTableProps<Row> & { readonly dense: boolean };

const Body = <Row,>(props: BodyProps<Row>) =>
  props.rows.length === 0 ? props.empty : <Grid {...props} />;

const Grid = <Row,>(props: BodyProps<Row>) => {
  const words = useWords();
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const table = useTableModel(props);
  const rows = table.getRowModel().rows;
  const rowHeight = props.dense ? 33 : 44;
  const window = useVirtualRows({ count: rows.length, rowHeight, frame });
  const keys = useGridKeys({ ...props, ids: rows.map((row) => row.id), show: window.show });
  const width = props.columns.length + (props.selection ? 1 : 0);
  return (
    <div className="own-scroll" ref={frame} style={{ maxHeight: props.height ?? 520 }}>
      <p className="sr-only" role="status">
        {props.sort && words.sorted(headOf(props), props.sort.direction === 'ascending')}
      </p>
      <table
        aria-activedescendant={`${id}-${keys.active}`}
        aria-label={props.label}
        aria-multiselectable={props.selection ? true : undefined}
        aria-rowcount={rows.length + 1}
        className="group/grid w-full border-separate border-spacing-0 outline-none! shadow-none!"
        onKeyDown={keys.onKeyDown}
        role="grid"
        tabIndex={0}
      >
        <DataTableHead {...props} />
        <tbody>
          <Spacer height={window.before} width={width} />
          {window.items.map((index) => {
            const row = rows[index];
            return (
              row && (
                <BodyRow
                  active={keys.active === index}
                  columns={props.columns}
                  height={rowHeight}
                  id={`${id}-${index}`}
                  index={index}
                  key={row.id}
                  onClick={(event) => keys.onRowClick(index, event)}
                  opens={props.onOpen !== undefined}
                  row={row.original.row}
                  selected={props.selection?.ids.has(row.id)}
                />
              )
            );
          })}
          <Spacer height={window.after} width={width} />
        </tbody>
      </table>
    </div>
  );
};

type BodyRowProps<Row> = {
  readonly row: Row;
  readonly columns: readonly DataColumn<Row>[];
  readonly id: string;
  readonly index: number;
  readonly height: number;
  readonly active: boolean;
  readonly opens: boolean;
  /** Undefined: this table has no selection. */
  readonly selected: boolean | undefined;
  readonly onClick: (event: MouseEvent) => void;
};

const BodyRow = <Row,>(props: BodyRowProps<Row>) => (
  <tr
    aria-rowindex={props.index + 2}
    aria-selected={props.selected}
    className={classes(
      'text-body hover:bg-select-soft',
      props.selected && 'bg-select',
      props.active &&
        'group-focus-visible/grid:outline-4 group-focus-visible/grid:-outline-offset-4 group-focus-visible/grid:shadow-[inset_0_0_0_6px_var(--color-primitive-yellow-300)]',
      props.opens && 'cursor-pointer',
    )}
    id={props.id}
    onClick={props.onClick}
    style={{ height: props.height }}
  >
    {props.selected !== undefined && <CheckCell selected={props.selected} />}
    {props.columns.map((column) => (
      <Cell end={column.align === 'end'} key={column.id} wrap={column.wrap ?? false}>
        {column.cell(props.row)}
      </Cell>
    ))}
  </tr>
);

const headOf = <Row,>(props: DataTableProps<Row>): string =>
  props.columns.find((column) => column.id === props.sort?.column)?.head ?? '';

const Spacer = ({ height, width }: { readonly height: number; readonly width: number }) =>
  height > 0 ? (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: empty height, nothing in it takes focus
    <tr aria-hidden="true" style={{ height }}>
      <td colSpan={width} />
    </tr>
  ) : null;

type CellProps = {
  readonly end: boolean;
  readonly wrap: boolean;
  readonly children: ReactNode;
};

const Cell = ({ end, wrap, children }: CellProps) => (
  // biome-ignore lint/a11y/useFocusableInteractive: focus stays on the grid (aria-activedescendant)
  <td
    className={classes(
      'border-b border-line px-2.5',
      end && 'figure text-right',
      !wrap && 'whitespace-nowrap',
    )}
    role="gridcell"
  >
    {children}
  </td>
);

const CheckCell = ({ selected }: { readonly selected: boolean }) => (
  // biome-ignore lint/a11y/useFocusableInteractive: focus stays on the grid (aria-activedescendant)
  <td className="w-10 cursor-pointer border-b border-line px-2.5" data-check role="gridcell">
    <CheckMark on={selected} />
  </td>
);
