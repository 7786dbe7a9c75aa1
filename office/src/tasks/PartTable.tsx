import { monthOf } from '@meguri/core/base/day.ts';
import type { Overview as Now } from '@meguri/core/tasks/tasks.ops.ts';
import { Link } from '@meguri/ui/Link.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { useTranslation } from 'react-i18next';
import { useMonthName } from '../reviews/use-month-text.ts';

type Props = { readonly now: Now; readonly feasibility?: boolean };
type Part = Now['parts'][number];

const number = (value: number): string => value.toLocaleString('en');

const hrefOf = ({ kind, id, name }: Part): string =>
  kind === 'beat' ? `/beats/${id}` : `/beats?text=${encodeURIComponent(name)}`;

const sheetOf = ({ kind, id }: Part): string =>
  kind === 'beat' ? `/beats/${id}/sheet` : `/boxes/${id}/sheet`;

/** Boxes or beats in the order of the organisation; no column can sort them (screens 01). */
export const PartTable = ({ now, feasibility = false }: Props) => {
  const { t } = useTranslation('tasks');
  const monthName = useMonthName();
  const isStation = now.scope === 'station';
  const until = monthName(monthOf(now.asOf) - 1);
  const head = isStation ? t('box') : t('beats');
  return (
    <>
      <PlainTable
        caption={head}
        columns={[
          {
            id: 'name',
            head,
            cell: (part) => <Link href={hrefOf(part)}>{part.name}</Link>,
          },
          ...(isStation ? [beatsColumn(t('beats'))] : []),
          {
            id: 'share',
            head: until === '' ? t('share') : t('shareUntil', { month: until }),
            align: 'end' as const,
            cell: (part) => (
              <Link href={sheetOf(part)}>{`${number(part.done)} / ${number(part.planned)}`}</Link>
            ),
          },
          ...(feasibility ? [feasibleColumn(t)] : []),
          ...(now.scope === 'beats' ? [] : [reviewsColumn(t('reviews'))]),
        ]}
        idOf={({ id }) => id}
        rows={now.parts}
      />
      {now.scope !== 'beats' && <p className="mt-2 text-muted">{t('order')}</p>}
    </>
  );
};

const beatsColumn = (head: string) => ({
  id: 'beats',
  head,
  align: 'end' as const,
  cell: (part: Part) => <Link href={hrefOf(part)}>{part.beats}</Link>,
});

const reviewsColumn = (head: string) => ({
  id: 'reviews',
  head,
  align: 'end' as const,
  cell: ({ reviews }: Part) => <Link href="/reviews">{reviews}</Link>,
});

const feasibleColumn = (t: ReturnType<typeof useTranslation<'tasks'>>['t']) => ({
  id: 'feasible',
  head: t('feasible'),
  align: 'end' as const,
  cell: ({ feasible }: Part) =>
    feasible === null ? (
      t('noPlan')
    ) : (
      <Link href="/plans">{`${number(feasible.expected)} / ${number(feasible.due)}`}</Link>
    ),
});
