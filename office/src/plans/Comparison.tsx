import { sum } from '@meguri/core/base/lists.ts';
import { monthTotals } from '@meguri/core/plans/compare.ts';
import { withoutWaiting } from '@meguri/core/plans/work.ts';
import { Link } from '@meguri/ui/Link.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { useTranslation } from 'react-i18next';
import { useAddressPart } from '../platform/address.ts';
import type { PlannedBoard } from './board.ts';
import { Nowrap } from './Nowrap.tsx';
import type { Entries } from './plan-steps.ts';

type Props = { readonly board: PlannedBoard; readonly entries: Entries };

type Row = {
  readonly id: 'approved' | 'current' | 'difference' | 'priority' | 'general' | 'done';
  readonly label: string;
  readonly values: readonly number[];
};

const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

const counts = (entries: Entries): readonly number[] =>
  monthTotals(withoutWaiting(entries)).map((month) => month.priority + month.general);

const useRows = ({ board, entries }: Props): readonly Row[] => {
  const { t } = useTranslation('plans');
  const { approved, plan } = board;
  const current = counts(entries);
  if (approved !== null && approved.version !== plan.version) {
    const before = counts(approved.entries);
    const values = current.map((count, index) => count - (before[index] ?? 0));
    return [
      { id: 'approved', label: t('row.approved', { version: approved.version }), values: before },
      { id: 'current', label: t('row.current', { version: plan.version }), values: current },
      { id: 'difference', label: t('row.difference'), values },
    ];
  }
  const planned = monthTotals(withoutWaiting(entries));
  const done = board.months.map((month) => month.done.priority + month.done.general);
  return [
    { id: 'priority', label: t('row.priority'), values: planned.map((one) => one.priority) },
    { id: 'general', label: t('row.general'), values: planned.map((one) => one.general) },
    { id: 'current', label: t('total'), values: current },
    { id: 'done', label: t('row.done'), values: done },
  ];
};

const signed = (count: number): string => (count > 0 ? `+${count}` : String(count));

/** The board in figures: beside the approved version where there is one, else by tier. */
export const Comparison = (props: Props) => {
  const { t } = useTranslation('plans');
  const rows = useRows(props);
  const values = (id: Row['id']) => rows.find((row) => row.id === id)?.values ?? [];
  const isBeside = rows[0]?.id === 'approved';
  const year = { before: sum(values('approved')), after: sum(values('current')) };
  const title = isBeside
    ? t('comparison', { version: props.board.approved?.version })
    : t('thisPlan');
  const cellOf = (row: Row, month: number) => {
    const count = row.values[month - 1] ?? 0;
    if (row.id === 'current') return <MonthLink count={count} month={month} />;
    if (count === 0) return <span className="text-hint">0</span>;
    return row.id === 'difference' ? signed(count) : count;
  };
  const monthColumns = months.map((month) => ({
    id: String(month),
    head: t('month', { month }),
    align: 'end' as const,
    cell: (row: Row) => cellOf(row, month),
  }));
  const totalCell = (row: Row) => {
    const total = sum(row.values);
    return <b>{row.id === 'difference' ? signed(total) : total}</b>;
  };
  return (
    <Section
      side={isBeside && t('yearChange', year)}
      title={title}
      {...(isBeside ? { note: t('comparisonNote') } : {})}
    >
      <PlainTable
        caption={title}
        changed={(row, column) =>
          row.id !== 'approved' && (values('difference')[Number(column) - 1] ?? 0) !== 0
        }
        columns={[
          {
            id: 'version',
            head: t('versionHead'),
            cell: ({ label }) => <Nowrap>{label}</Nowrap>,
            width: 190,
          },
          ...monthColumns,
          { id: 'total', head: t('total'), align: 'end', cell: totalCell },
        ]}
        idOf={(row) => row.id}
        rows={rows}
      />
    </Section>
  );
};

/** A number opens its doors. */
const MonthLink = ({ count, month }: { readonly count: number; readonly month: number }) => {
  const { t } = useTranslation('plans');
  const beatId = useAddressPart('beatId');
  if (count === 0) return count;
  return (
    <Link
      className="text-ink!"
      href={`/beats/${beatId}/plan?month=${month}`}
      label={t('openDoors', { count, month: t('month', { month }) })}
    >
      {count}
    </Link>
  );
};
