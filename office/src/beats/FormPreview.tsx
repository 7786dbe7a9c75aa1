import { monthOf, yearOf } from '@meguri/core/base/day.ts';
import { formatYear } from '@meguri/core/base/era.ts';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../platform/language.ts';
import { formRows, shownMonths } from './form-rows.ts';
import { Change } from './LoadPreview.tsx';
import type { Previewed } from './recut-draft.ts';

type Props = {
  readonly beat: Previewed['beats'][number];
  readonly year: number;
  readonly on: string;
};

/** The counted rows of the year's form as they will read; cells that change are tinted. */
export const FormPreview = ({ beat, year, on }: Props) => {
  const { t } = useTranslation('beats');
  const language = useLanguage();
  const title = t('recut.form', {
    beat: `${beat.boxName} ${beat.name}`,
    year: formatYear(year, language),
  });
  const months = shownMonths(yearOf(on) === year ? monthOf(on) : 12);
  return (
    <div className="mb-5">
      <h3 className="mb-1.5 text-std-16B-170 text-ink">{title}</h3>
      <PlainTable
        caption={title}
        changed={(row, id) => row.cells[Number(id) - 1]?.changed ?? false}
        columns={[
          {
            id: 'row',
            head: t('recut.formRow'),
            width: 230,
            cell: ({ id, tier }) =>
              tier === null
                ? t(`recut.rows.${id}`)
                : `${t(`recut.rows.${id}`)}　${t(`recut.measures.${tier}`)}`,
          },
          ...months.map((month) => ({
            id: String(month),
            head: t('recut.month', { month }),
            align: 'end' as const,
            cell: (row: ReturnType<typeof formRows>[number]) => {
              const cell = row.cells[month - 1];
              return <Change after={cell?.after ?? ''} before={cell?.before ?? ''} />;
            },
          })),
        ]}
        idOf={({ id, tier }) => `${id}-${tier}`}
        rows={formRows(beat.form)}
      />
    </div>
  );
};
