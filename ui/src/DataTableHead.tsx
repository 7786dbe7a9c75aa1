import { Button as AriaButton } from 'react-aria-components';
import { CheckMark } from './CheckMark.tsx';
import { classes } from './classes.ts';
import type { DataColumn, DataTableProps, TableSort } from './data-table.ts';
import { useWords } from './words.ts';

const cell =
  'sticky top-0 z-10 h-[38px] border-b border-rule bg-surface px-2.5 text-[14px] font-bold text-ink whitespace-nowrap';

export const DataTableHead = <Row,>(props: DataTableProps<Row>) => (
  <thead>
    <tr>
      {props.selection && <SelectAll {...props} selection={props.selection} />}
      {props.columns.map((column) => (
        <HeadCell column={column} key={column.id} onSort={props.onSort} sort={props.sort} />
      ))}
    </tr>
  </thead>
);

type SelectAllProps<Row> = DataTableProps<Row> & {
  readonly selection: NonNullable<DataTableProps<Row>['selection']>;
};

const SelectAll = <Row,>({ rows, idOf, selection }: SelectAllProps<Row>) => {
  const words = useWords();
  const all = rows.length > 0 && rows.every((row) => selection.ids.has(idOf(row)));
  return (
    <th className={classes(cell, 'w-10')} scope="col">
      <AriaButton
        aria-label={words.selectAll}
        aria-pressed={all}
        className="reach block cursor-pointer after:-inset-x-2.5"
        onPress={() => selection.onChange(new Set(all ? [] : rows.map(idOf)))}
      >
        <CheckMark on={all} />
      </AriaButton>
    </th>
  );
};

type HeadCellProps<Row> = {
  readonly column: DataColumn<Row>;
  readonly sort: TableSort | undefined;
  readonly onSort: ((sort: TableSort) => void) | undefined;
};

const HeadCell = <Row,>({ column, sort, onSort }: HeadCellProps<Row>) => {
  const words = useWords();
  const direction = sort?.column === column.id ? sort.direction : undefined;
  const next = direction === 'ascending' ? 'descending' : 'ascending';
  const sortable = column.sortBy !== undefined && onSort !== undefined;
  return (
    <th
      aria-sort={sortable ? (direction ?? 'none') : undefined}
      className={classes(cell, column.align === 'end' ? 'text-right' : 'text-left')}
      scope="col"
      style={column.width === undefined ? undefined : { width: column.width }}
    >
      {sortable ? (
        <AriaButton
          aria-label={words.sortBy(column.head)}
          className="reach cursor-pointer hover:underline"
          onPress={() => onSort({ column: column.id, direction: next })}
        >
          {column.align === 'end' && <Arrow direction={direction} />}
          {column.head}
          {column.align !== 'end' && <Arrow direction={direction} />}
        </AriaButton>
      ) : (
        column.head
      )}
    </th>
  );
};

const Arrow = ({ direction }: { readonly direction: TableSort['direction'] | undefined }) => (
  <span aria-hidden="true" className="mx-1 inline-block w-3.5">
    {direction && (direction === 'ascending' ? '▲' : '▼')}
  </span>
);
