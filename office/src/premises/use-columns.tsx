import type { PremisesRow } from '@meguri/core/premises/rows.ts';
import { Chip } from '@meguri/ui/Chip.tsx';
import type { DataColumn } from '@meguri/ui/data-table.ts';
import { Icon } from '@meguri/ui/Icon.tsx';
import { WeightTag } from '@meguri/ui/WeightTag.tsx';
import { useTranslation } from 'react-i18next';
import { useDayText } from '../platform/format.ts';
import { useSession } from '../platform/session.ts';
import { isThisMonth } from './list-state.ts';
import { useTierText } from './use-tier-text.ts';

type CellProps = { readonly row: PremisesRow };

const isShared = (row: PremisesRow): boolean => row.kind === 'household' && row.buildingId !== null;

export const KindOf = ({ row }: CellProps) => {
  const { t } = useTranslation('premises');
  const kind = t(`kinds.${row.kind}`);
  const shared = isShared(row);
  return (
    <span className="inline-flex items-center gap-1.5">
      <Icon name={shared ? 'building' : row.kind} size={16} />
      {shared ? t('inBuilding', { kind }) : kind}
    </span>
  );
};

export const TierOf = ({ row }: CellProps) => {
  const tierText = useTierText();
  return (
    <WeightTag weight={row.tier === 'priority' ? 'filled' : 'outlined'}>{tierText(row)}</WeightTag>
  );
};

export const CardOf = ({ row }: CellProps) => {
  const { t } = useTranslation('premises');
  const word = t(`cards.${row.card}`);
  if (row.card === 'provisional') return <Chip tone="yellow">{word}</Chip>;
  return row.card === 'none' ? <span className="text-muted">{word}</span> : word;
};

export const LastMetOf = ({ row }: CellProps) => {
  const { t } = useTranslation('premises');
  const dayText = useDayText();
  return row.lastMetOn === null ? (
    <span className="text-muted">{t('never')}</span>
  ) : (
    dayText(row.lastMetOn, 'short')
  );
};

/** The month of the due day; bold when it is this one or past, never red. */
export const DueOf = ({ row }: CellProps) => {
  const { t } = useTranslation('premises');
  const dayText = useDayText();
  const { today } = useSession();
  if (row.dueOn === null) return <span className="text-muted">{t('noDue')}</span>;
  const month = dayText(row.dueOn, 'short').replace(/[.-]\d+$/, '');
  if (row.overdueDays > 0)
    return <b className="text-ink">{t('overdue', { count: row.overdueDays })}</b>;
  if (!isThisMonth(row.dueOn, today)) return month;
  return <b className="text-ink">{t('dueNow', { month })}</b>;
};

export const HoursOf = ({ row }: CellProps) => {
  const { t } = useTranslation('premises');
  return row.convenience === null ? '—' : t(`convenience.${row.convenience}`);
};

/** Nothing to be said about a door that is simply next, or not yet due. */
export const StepOf = ({ row }: CellProps) => {
  const { t } = useTranslation('premises');
  if (row.exempt) return <Chip>{t('exempt')}</Chip>;
  const { step } = row.nextStep;
  const plain = step === 'visit' || (step === 'next-cycle' && row.attempts === 0);
  return plain ? '—' : t(`steps.${step}`);
};

/** One line whatever the room: rows of different heights would jump while scrolling. */
const AddressOf = ({ row, room }: CellProps & { readonly room: Room }) => {
  const { t } = useTranslation('premises');
  return (
    <>
      {room !== 'wide' && (
        <span className="mr-2 text-muted">
          <Icon name={isShared(row) ? 'building' : row.kind} size={16} />
          <span className="sr-only">{t(`kinds.${row.kind}`)}</span>
        </span>
      )}
      <span className="text-ink">
        {row.address}
        {row.name && `　${row.name}`}
      </span>
      {room === 'narrow' && row.convenience !== null && (
        <span className="ml-2 text-muted">
          <HoursOf row={row} />
        </span>
      )}
    </>
  );
};

type Column = DataColumn<PremisesRow>;

/** What is left out where there is less room; kind and hours move into the address cell. */
const left = {
  wide: [],
  narrow: ['kind', 'hours'],
  beside: ['kind', 'hours', 'next'],
  tight: ['kind', 'hours', 'card', 'lastMet', 'attempts'],
} as const satisfies Record<string, readonly string[]>;

export type Room = keyof typeof left;

/** The columns for the room there is; `beside`: next to the panel, which says the rest. */
export const useColumns = (room: Room): readonly Column[] => {
  const { t } = useTranslation('premises');
  const address: Column = {
    id: 'address',
    head: t('address'),
    cell: (row) => <AddressOf room={room} row={row} />,
    sortBy: (row) => row.searchKey,
  };
  const kind: Column = { id: 'kind', head: t('kind'), cell: (row) => <KindOf row={row} /> };
  const hours: Column = { id: 'hours', head: t('hours'), cell: (row) => <HoursOf row={row} /> };
  const middle: readonly Column[] = [
    { id: 'tier', head: t('tier'), cell: (row) => <TierOf row={row} /> },
    { id: 'card', head: t('card'), cell: (row) => <CardOf row={row} /> },
    {
      id: 'lastMet',
      head: t('lastMet'),
      align: 'end',
      cell: (row) => <LastMetOf row={row} />,
      sortBy: (row) => row.lastMetOn ?? '',
    },
    {
      id: 'due',
      head: t('due'),
      align: 'end',
      cell: (row) => <DueOf row={row} />,
      sortBy: (row) => row.dueOn ?? '9999',
    },
    { id: 'attempts', head: t('attempts'), align: 'end', cell: (row) => row.attempts },
  ];
  const next: Column = { id: 'next', head: t('next'), cell: (row) => <StepOf row={row} /> };
  const all = [address, kind, ...middle, hours, next];
  return all.filter(({ id }) => !left[room].some((gone) => gone === id));
};
