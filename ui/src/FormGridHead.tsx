import { classes } from './classes.ts';
import { columnGroups, type FormColumn } from './form-grid.ts';
import { Icon } from './Icon.tsx';
import { useWords } from './words.ts';

type Props = {
  readonly columns: readonly FormColumn[];
  readonly prefix: string;
  /** The word over the three columns of row heads. */
  readonly section: string;
};

const cell =
  'border-r border-b border-line-strong bg-surface px-1.5 text-center font-bold text-ink';

export const FormGridHead = ({ columns, prefix, section }: Props) => {
  const groups = columnGroups(columns);
  return (
    <thead className="sticky top-0 z-10">
      <tr className="h-[23px]">
        <th
          className={classes(cell, 'sticky left-0 min-w-[238px] border-b-rule!')}
          colSpan={3}
          rowSpan={2}
          scope="col"
        >
          {section}
        </th>
        {groups.map(({ label, columns: inside }) =>
          label === undefined ? (
            inside.map((column) => (
              <ColumnHead column={column} key={column.id} prefix={prefix} rowSpan={2} />
            ))
          ) : (
            <th className={cell} colSpan={inside.length} key={label} scope="colgroup">
              {label}
            </th>
          ),
        )}
      </tr>
      <tr className="h-[23px]">
        {groups
          .filter((group) => group.label !== undefined)
          .flatMap((group) => group.columns)
          .map((column) => (
            <ColumnHead column={column} key={column.id} prefix={prefix} rowSpan={1} />
          ))}
      </tr>
    </thead>
  );
};

type ColumnHeadProps = {
  readonly column: FormColumn;
  readonly prefix: string;
  readonly rowSpan: number;
};

const ColumnHead = ({ column, prefix, rowSpan }: ColumnHeadProps) => {
  const words = useWords();
  const isMonth = column.kind === 'month';
  return (
    <th
      className={classes(cell, 'border-b-rule! whitespace-nowrap')}
      id={prefix + column.id}
      rowSpan={rowSpan}
      scope="col"
    >
      {column.label}
      {isMonth && column.state === 'closed' && (
        <>
          <Icon className="ml-0.5 align-[-2px] text-hint" name="lock" size={12} />
          <span className="sr-only">{words.closed}</span>
        </>
      )}
      {isMonth && column.state === 'open' && (
        <span className="ml-1 font-normal text-link">{words.open}</span>
      )}
      {column.note !== undefined && (
        <span title={column.note}>
          <Icon className="ml-0.5 align-[-2px] text-attention-ink" name="attention" size={14} />
          <span className="sr-only">{column.note}</span>
        </span>
      )}
    </th>
  );
};
