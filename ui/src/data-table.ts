import {
  type ColumnDef,
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { type ReactNode, useMemo } from 'react';

export type DataColumn<Row> = {
  readonly id: string;
  readonly head: string;
  readonly cell: (row: Row) => ReactNode;
  /** Present: the column can be sorted by this value. Never a count of people or units. */
  readonly sortBy?: (row: Row) => string | number;
  readonly align?: 'start' | 'end';
  readonly width?: number;
  readonly wrap?: boolean;
};

export type TableSort = {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
};

export type DataTableProps<Row> = {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly DataColumn<Row>[];
  readonly idOf: (row: Row) => string;
  /** The visible count, such as `61 戸`: a live region. */
  readonly countText: ReactNode;
  /** What is shown instead of rows when there are none (an `EmptyState`). */
  readonly empty: ReactNode;
  readonly loading?: boolean;
  readonly sort?: TableSort;
  readonly onSort?: (sort: TableSort) => void;
  readonly selection?: {
    readonly ids: ReadonlySet<string>;
    readonly onChange: (ids: ReadonlySet<string>) => void;
  };
  readonly onOpen?: (row: Row) => void;
  /** Search field, segments, filter chips: they stand above the table. */
  readonly tools?: ReactNode;
  /** Largest height of the frame in pixels; 520 when absent. */
  readonly height?: number;
};

const compare = (left: unknown, right: unknown): number =>
  typeof left === 'number' && typeof right === 'number'
    ? left - right
    : String(left).localeCompare(String(right), 'ja', { numeric: true });

const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
});

/** The library wants an object per row; ours may be anything. */
type Item<Row> = { readonly row: Row };

const nothing = () => '';

/** Rows in the order asked for; TanStack Table keeps identity and sorting. */
export const useTableModel = <Row>(props: DataTableProps<Row>) => {
  const { rows, columns, idOf, sort } = props;
  const definitions = useMemo(
    (): ColumnDef<typeof features, Item<Row>>[] =>
      columns.map(({ id, sortBy = nothing }) => ({
        id,
        accessorFn: (item) => sortBy(item.row),
        sortFn: (left, right) => compare(left.getValue(id), right.getValue(id)),
      })),
    [columns],
  );
  const data = useMemo(() => rows.map((row) => ({ row })), [rows]);
  const sorting = useMemo(
    () => (sort ? [{ id: sort.column, desc: sort.direction === 'descending' }] : []),
    [sort],
  );
  return useTable({
    features,
    columns: definitions,
    data,
    getRowId: (item) => idOf(item.row),
    state: { sorting },
  });
};
