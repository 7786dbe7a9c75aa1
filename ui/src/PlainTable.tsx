import type { ReactNode } from 'react';
import { classes } from './classes.ts';

type Column<Row> = {
  readonly id: string;
  readonly head: string;
  readonly cell: (row: Row) => ReactNode;
  readonly align?: 'start' | 'end';
  /** In pixels, so that tables under one another stand in line. */
  readonly width?: number;
};

type Props<Row> = {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly idOf: (row: Row) => string;
  /** Tint of a changed cell. */
  readonly changed?: (row: Row, columnId: string) => boolean;
  /** The heads of the rows stay in sight while a wide table is moved sideways. */
  readonly keepHeads?: boolean;
};

/** A short table to read: the first column is the head of its row. */
export const PlainTable = <Row,>({
  caption,
  columns,
  rows,
  idOf,
  changed,
  keepHeads = false,
}: Props<Row>) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling frame must be reachable by keyboard
  <section aria-label={caption} className="own-scroll" tabIndex={0}>
    <table className="w-full border-separate border-spacing-0">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column, index) => (
            <th
              className={classes(
                'h-[34px] border-b border-rule bg-surface px-2.5 font-bold whitespace-nowrap text-ink',
                column.align === 'end' ? 'text-right' : 'text-left',
                keepHeads && index === 0 && 'sticky left-0',
              )}
              key={column.id}
              scope="col"
              style={{ width: column.width }}
            >
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={idOf(row)}>
            {columns.map((column, index) => (
              <PlainCell
                end={column.align === 'end'}
                head={index === 0}
                keeps={keepHeads && index === 0}
                key={column.id}
                tinted={changed?.(row, column.id) ?? false}
              >
                {column.cell(row)}
              </PlainCell>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

type CellProps = {
  readonly head: boolean;
  readonly keeps: boolean;
  readonly end: boolean;
  readonly tinted: boolean;
  readonly children: ReactNode;
};

const PlainCell = ({ head, keeps, end, tinted, children }: CellProps) => {
  const className = classes(
    'h-[34px] border-b border-line px-2.5 py-1.5',
    end ? 'figure text-right' : 'text-left',
    head && 'font-normal text-ink',
    keeps && 'sticky left-0 bg-paper whitespace-nowrap',
    tinted && 'bg-attention-soft',
  );
  return head ? (
    <th className={className} scope="row">
      {children}
    </th>
  ) : (
    <td className={className}>{children}</td>
  );
};
