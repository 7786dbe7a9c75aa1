import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { GridAndPanel } from './GridAndPanel.tsx';
import type { GridSheet } from './grid-content.ts';
import { Legend } from './Legend.tsx';
import { openCell } from './open-cell.ts';
import { SheetGrid } from './SheetGrid.tsx';
import type { Totals } from './sheet.ts';
import { TotalPanel } from './TotalPanel.tsx';
import type { SheetAddress } from './use-sheet-address.ts';

type Props = { readonly totals: Totals; readonly address: SheetAddress };

/** A month of a total is closed when every beat has closed it. */
const gridOf = ({ form, rows, closed }: Totals): GridSheet => ({
  form,
  rows,
  corrections: [],
  months: Array.from({ length: 12 }, (_, at) => {
    const month = at + 1;
    const reached = form.rows.some(
      (row, index) => row.count === 'crCards' && (rows[index]?.months[at] ?? null) !== null,
    );
    const open = reached ? 'open' : 'future';
    return { month, state: closed.includes(month) ? 'closed' : open, differences: [] };
  }),
});

export const TotalWork = ({ totals, address }: Props) => {
  const { t } = useTranslation('sheets');
  const sheet = useMemo(() => gridOf(totals), [totals]);
  const cell = openCell(totals, address);
  return (
    <>
      <GridAndPanel
        grid={
          <SheetGrid
            cell={{ row: cell?.index ?? 0, column: cell?.column ?? 14 }}
            label={t('totals.title', { name: totals.name })}
            onOpen={({ row, column }) =>
              address.change({ row: totals.form.rows[row]?.id ?? '', col: column })
            }
            sheet={sheet}
          />
        }
        onClose={address.close}
        panel={cell && <TotalPanel cell={cell} onClose={address.close} totals={totals} />}
      />
      <Legend />
    </>
  );
};
