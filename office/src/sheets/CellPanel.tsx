import { getRecords } from '@meguri/core/sheets/sheets.ops.ts';
import { SidePanel } from '@meguri/ui/SidePanel.tsx';
import { Tabs } from '@meguri/ui/Tabs.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../platform/Loaded.tsx';
import { useLanguage } from '../platform/language.ts';
import { useQueryOf } from '../platform/queries.ts';
import { CellComputation } from './CellComputation.tsx';
import { CellCorrections } from './CellCorrections.tsx';
import { CellRecords } from './CellRecords.tsx';
import type { CellProps } from './cell-props.ts';
import { unitOf } from './grid-content.ts';
import { MonthFacts } from './MonthFacts.tsx';
import { meaningOf, nameOf } from './open-cell.ts';
import { figureText, monthOfColumn } from './sheet.ts';
import { useColumnName } from './use-column-name.ts';
import { useGridWords } from './use-grid-words.ts';

type Props = CellProps & { readonly onClose: () => void };

/** What one figure means and which records, steps and corrections stand behind it. */
export const CellPanel = ({ onClose, ...props }: Props) => {
  const { t } = useTranslation('sheets');
  const english = useLanguage() === 'en';
  const columnName = useColumnName();
  const words = useGridWords();
  const { sheet, cell } = props;
  const { decimals } = sheet.form;
  const month = monthOfColumn(cell.column);
  return (
    <SidePanel
      onClose={onClose}
      over={`${columnName(cell.column)}　${nameOf(cell, english)}`}
      title={`${figureText(cell.value, { row: cell.row, decimals })} ${unitOf(cell.row, words)}`}
      width={306}
    >
      <p>{t(`meaning.${meaningKey(meaningOf(sheet.form, cell.row))}`)}</p>
      {month !== null && <MonthFacts beatId={props.beatId} month={month} sheet={sheet} />}
      <Behind {...props} />
    </SidePanel>
  );
};

const meanings = [
  'planned',
  'completed',
  'newlyKnown',
  'movedOut',
  'outstanding',
  'crCards',
  'patrolCards',
  'listed',
  'provisional',
  'provisionalMade',
  'provisionalResolved',
  'registerHouseholds',
  'guideRegisterHouseholds',
  'ratio',
] as const;

const meaningKey = (key: string): (typeof meanings)[number] =>
  meanings.find((one) => one === key) ?? 'ratio';

const Behind = (props: CellProps) => {
  const { t } = useTranslation('sheets');
  const { beatId, sheet, cell } = props;
  const isRate = cell.row.measure === 'ratio';
  const [tab, setTab] = useState('records');
  const asked = { beatId, year: sheet.year, rowId: cell.row.id, column: cell.column };
  const query = useQueryOf(getRecords, asked, { enabled: !isRate, keep: true });
  const corrections = correctionsBehind(props);
  const computation = {
    id: 'computation',
    label: t('panel.computation'),
    content: <CellComputation {...props} steps={query.data?.steps ?? []} />,
  };
  const records = {
    id: 'records',
    label: t('panel.records'),
    content: (
      <Loaded query={query}>
        {(found) => <CellRecords key={cell.row.id + cell.column} {...found} cell={cell} />}
      </Loaded>
    ),
    ...(query.data === undefined ? {} : { count: query.data.records.length }),
  };
  const corrected = {
    id: 'corrections',
    label: t('panel.corrections'),
    count: corrections.length,
    content: <CellCorrections {...props} corrections={corrections} />,
  };
  return (
    <Tabs
      items={isRate ? [computation] : [records, computation, corrected]}
      label={t('title')}
      onSelect={setTab}
      selected={isRate ? 'computation' : tab}
    />
  );
};

/** Of a sum or subtotal every correction that is in it. */
const correctionsBehind = ({ sheet, cell }: CellProps) => {
  const rows = [cell.row.id, ...cell.row.parts];
  const month = monthOfColumn(cell.column);
  return sheet.corrections.filter(
    (one) => rows.includes(one.rowId) && (month === null || one.month === month),
  );
};
