import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { MarkNote } from './MarkNote.tsx';
import type { Node } from './register.ts';

type Props = {
  readonly nodes: readonly Node[];
  /** The place the address of the page names. */
  readonly at?: string;
  readonly action?: (node: Node) => ReactNode;
};

const idOf = (place: string): string => `place-${place}`;

/** The text by its places: indented as it is numbered, the address of each in small print. */
export const Tree = ({ nodes, at = '', action }: Props) => {
  useEffect(() => {
    if (at !== '') document.getElementById(idOf(at))?.scrollIntoView({ block: 'center' });
  }, [at]);
  return (
    <ol className="max-w-[860px] border-t border-line">
      {nodes.map((node) => (
        <li
          className={`border-b border-line py-2.5 ${node.place === at ? 'bg-select-soft' : ''}`}
          id={idOf(node.place)}
          key={node.place}
          style={{ paddingLeft: `${Math.min(node.depth, 6) * 22}px` }}
        >
          <Line action={action} node={node} />
        </li>
      ))}
    </ol>
  );
};

type LineProps = {
  readonly node: Node;
  readonly action: Props['action'];
};

const Line = ({ node, action }: LineProps) => {
  const heading = [node.label, node.caption].filter((one) => one !== null).join('　');
  return (
    <div className="flex items-start justify-between gap-4">
      <div className="min-w-0">
        <p className="text-[14px] text-muted">{node.address}</p>
        {heading !== '' && <p className="font-bold text-ink">{heading}</p>}
        {node.passages.map((passage) => (
          <p key={passage.text}>{passage.text}</p>
        ))}
        {node.tables.map((table) => (
          <Cells key={table.rows.flat().join(' ')} table={table} />
        ))}
        {node.marks.map((mark) => (
          <MarkNote key={mark.correctionId} mark={mark} />
        ))}
      </div>
      {action && <div className="shrink-0">{action(node)}</div>}
    </div>
  );
};

/** Cells as the text has them; a wide table scrolls inside its own frame. */
const Cells = ({ table: { title, rows } }: { readonly table: Node['tables'][number] }) => {
  const { t } = useTranslation('directives');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling frame must be reached by keyboard
    <section aria-label={title ?? t('tree.table')} className="my-2 overflow-x-auto" tabIndex={0}>
      <table className="border-collapse text-[14px]">
        <tbody>
          {rows.map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a printed table never move
            <tr key={row}>
              {cells.map((cell, column) => (
                <td
                  className="border border-line-strong px-2 py-1 align-top whitespace-pre-line"
                  // biome-ignore lint/suspicious/noArrayIndexKey: cells of a printed table never move
                  key={column}
                >
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
