import type { ReactNode } from 'react';

type Column<Row> = {
  readonly id: string;
  readonly head: string;
  readonly cell: (row: Row) => ReactNode;
  readonly width?: number;
};

type Group<Row> = {
  readonly id: string;
  /** The first cell, beside all rows of the group. */
  readonly head: ReactNode;
  readonly rows: readonly Row[];
};

type Props<Row> = {
  readonly caption: string;
  readonly groupHead: string;
  readonly groupWidth: number;
  readonly columns: readonly Column<Row>[];
  readonly groups: readonly Group<Row>[];
  readonly idOf: (row: Row) => string;
};

const headClass = 'h-[34px] border-b border-rule bg-surface px-3 text-left font-bold text-ink';

/** A table in the shape of an annex (別表): one cell beside all rows that belong to it. */
export const GroupTable = <Row,>(props: Props<Row>) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling frame must be reachable by keyboard
  <section aria-label={props.caption} className="own-scroll" tabIndex={0}>
    <table className="w-full border-separate border-spacing-0">
      <caption className="sr-only">{props.caption}</caption>
      <thead>
        <tr>
          <th className={headClass} scope="col" style={{ width: props.groupWidth }}>
            {props.groupHead}
          </th>
          {props.columns.map(({ id, head, width }) => (
            <th className={headClass} key={id} scope="col" style={{ width }}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      {props.groups.map((group) => (
        <tbody key={group.id}>
          {group.rows.map((row, at) => (
            <tr key={props.idOf(row)}>
              {at === 0 && (
                <th
                  className="border-r border-b border-line px-3 py-2 text-left align-top font-normal text-ink"
                  rowSpan={group.rows.length}
                  scope="rowgroup"
                >
                  {group.head}
                </th>
              )}
              <Cells columns={props.columns} row={row} />
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  </section>
);

type CellsProps<Row> = { readonly columns: readonly Column<Row>[]; readonly row: Row };

const Cells = <Row,>({ columns, row }: CellsProps<Row>) =>
  columns.map(({ id, cell }) => (
    <td className="h-[38px] border-b border-line px-3 py-1" key={id}>
      {cell(row)}
    </td>
  ));
