import { EmptyState } from '@meguri/ui/EmptyState.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { useTranslation } from 'react-i18next';
import type { ComparedRow, Comparison } from './register.ts';

type Row = ComparedRow & { readonly id: string };
type Props = { readonly comparison: Comparison; readonly only: boolean };

/** Sign, word and border say how two clauses stand to each other; never colour alone. */
const signs = {
  same: '＝',
  changed: '≠',
  moved: '↕',
  'only-left': '−',
  'only-right': '＋',
} as const;

export const ComparisonTable = ({ comparison, only }: Props) => {
  const { t } = useTranslation('directives');
  const { left, right } = comparison;
  const rows: readonly Row[] = comparison.rows
    .map((row, at) => ({ ...row, id: `${at}` }))
    .filter(({ relation }) => !only || relation !== 'same');
  if (rows.length === 0) {
    return <EmptyState title={t('compare.equal')}>{t('compare.equalBody')}</EmptyState>;
  }
  const headOf = ({ name, number }: Comparison['left']) => `${name}　${t('version', { number })}`;
  return (
    <PlainTable
      caption={t('compare.title')}
      columns={[
        {
          id: 'relation',
          head: t('compare.relation'),
          width: 120,
          cell: ({ relation }) => (
            <span className="whitespace-nowrap">
              {signs[relation]} {t(`compare.relations.${relation}`)}
            </span>
          ),
        },
        {
          id: 'left',
          head: headOf(left),
          cell: (row) => <Side other="right" row={row} side={row.left} />,
        },
        {
          id: 'right',
          head: headOf(right),
          cell: (row) => <Side other="left" row={row} side={row.right} />,
        },
      ]}
      idOf={({ id }) => id}
      rows={rows}
    />
  );
};

type SideProps = {
  readonly row: ComparedRow;
  readonly side: ComparedRow['left'];
  readonly other: 'left' | 'right';
};

const Side = ({ row, side, other }: SideProps) => {
  const { t } = useTranslation('directives');
  if (side === null) return <span className="text-muted">{t('compare.absent')}</span>;
  return (
    <div className="min-w-[260px] py-1 align-top whitespace-pre-line">
      <p className="text-[14px] text-muted">{side.address}</p>
      <p>
        {row.runs
          .filter(({ kind }) => kind !== other)
          .map(({ kind, text }, at) => {
            const key = `${at} ${kind}`;
            if (kind === 'same' || row.left === null || row.right === null) {
              return <span key={key}>{text}</span>;
            }
            return other === 'right' ? (
              <del className="decoration-2" key={key}>
                {text}
              </del>
            ) : (
              <ins className="font-bold decoration-2" key={key}>
                {text}
              </ins>
            );
          })}
      </p>
    </div>
  );
};
