import { dayInJapan } from '@meguri/core/base/day.ts';
import { sum } from '@meguri/core/base/lists.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { useTranslation } from 'react-i18next';
import { useDayText } from '../platform/format.ts';
import { type BoxAllotments, hoursOf, monthOf, months } from './allotments.ts';

type Props = {
  readonly boxes: readonly BoxAllotments[];
  readonly onEdit?: (boxId: string) => void;
};

/** Boxes down, months across, hours in the cells; the support stands under the table. */
export const AllotmentTable = ({ boxes, onEdit }: Props) => {
  const { t } = useTranslation('organisation');
  const edit = {
    id: 'edit',
    head: t('actions'),
    cell: ({ boxId, boxName }: BoxAllotments) => (
      <Button
        label={t('allotments.edit', { box: boxName })}
        onPress={() => onEdit?.(boxId)}
        size={28}
      >
        {t('allotments.editShort')}
      </Button>
    ),
  };
  return (
    <>
      <PlainTable
        caption={t('allotments.title')}
        columns={[
          { id: 'box', head: t('allotments.box'), cell: ({ boxName }) => boxName, width: 160 },
          ...(onEdit ? [edit] : []),
          ...months.map((month) => ({
            id: String(month),
            head: t('allotments.month', { month }),
            align: 'end' as const,
            cell: (box: BoxAllotments) => <Cell box={box} month={month} />,
          })),
          {
            id: 'total',
            head: t('allotments.total'),
            align: 'end',
            cell: (box) => <b className="text-ink">{Math.round(sum(box.months.map(hoursOf)))}</b>,
          },
        ]}
        idOf={({ boxId }) => boxId}
        rows={boxes}
      />
      <Supports boxes={boxes} />
    </>
  );
};

const Cell = ({ box, month }: { readonly box: BoxAllotments; readonly month: number }) => {
  const { t } = useTranslation('organisation');
  const set = monthOf(box, month);
  if (set === undefined) return <span className="text-hint">—</span>;
  const { dutyDays: days, visitMinutesPerDay: minutes } = set;
  return (
    <>
      <span aria-hidden="true">{hoursOf(set)}</span>
      <span className="sr-only">
        {t('allotments.hoursOf', { box: box.boxName, month, days, minutes })}
      </span>
    </>
  );
};

const Supports = ({ boxes }: { readonly boxes: readonly BoxAllotments[] }) => {
  const { t } = useTranslation('organisation');
  const dayText = useDayText();
  return (
    <ul className="mt-2 grid gap-1 text-muted">
      {boxes.map((box) => (
        <li key={box.boxId}>
          {box.setBy && box.setAt && (
            <span className="mr-2">
              {box.boxName}：
              {t('allotments.by', {
                who: box.setBy,
                day: dayText(dayInJapan(new Date(box.setAt)), 'short'),
              })}
            </span>
          )}
          {[...new Set(box.months.map(({ support }) => support))]
            .filter((support) => support !== '')
            .join('／')}
        </li>
      ))}
    </ul>
  );
};
