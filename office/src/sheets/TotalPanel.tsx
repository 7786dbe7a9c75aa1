import { Link } from '@meguri/ui/Link.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { SidePanel } from '@meguri/ui/SidePanel.tsx';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../platform/language.ts';
import { useSession } from '../platform/session.ts';
import { nameOf, type OpenCell } from './open-cell.ts';
import { cellsOf, figureText, type Totals } from './sheet.ts';
import { useColumnName } from './use-column-name.ts';

type Props = {
  readonly totals: Totals;
  readonly cell: OpenCell;
  readonly onClose: () => void;
};

const paths = { beat: '/beats', box: '/boxes', station: '/stations' } as const;

/** The parts of a total in the order of the organisation, never sorted by their figures. */
export const TotalPanel = ({ totals, cell, onClose }: Props) => {
  const { t } = useTranslation('sheets');
  const english = useLanguage() === 'en';
  const columnName = useColumnName();
  const { stationId } = useSession();
  const format = { row: cell.row, decimals: totals.form.decimals };
  const parts = totals.parts.map(({ id, name, scope, rows }) => {
    const own = rows[cell.index];
    const value = own === undefined ? null : (cellsOf(own)[cell.column] ?? null);
    const address = `${paths[scope]}/${id}/sheet?year=${totals.year}`;
    const href = `${address}&row=${cell.row.id}&col=${cell.column}`;
    // A beat's own sheet belongs to its station.
    return { id, name, value, href: scope === 'beat' && stationId === null ? null : href };
  });
  return (
    <SidePanel
      onClose={onClose}
      over={`${columnName(cell.column)}　${nameOf(cell, english)}`}
      title={figureText(cell.value, format)}
      width={250}
    >
      <PlainTable
        caption={t('totals.parts', { name: totals.name })}
        columns={[
          {
            id: 'part',
            head: t('totals.part'),
            cell: ({ name, href }) => (href === null ? name : <Link href={href}>{name}</Link>),
          },
          {
            id: 'value',
            head: t('totals.value'),
            align: 'end',
            cell: ({ value }) => <span className="figure">{figureText(value, format)}</span>,
          },
        ]}
        idOf={({ id }) => id}
        rows={parts}
      />
    </SidePanel>
  );
};
