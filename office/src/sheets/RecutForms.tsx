import { monthOf } from '@meguri/core/base/day.ts';
import { formatYear } from '@meguri/core/base/era.ts';
import { classes } from '@meguri/ui/classes.ts';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { SegmentedControl } from '@meguri/ui/SegmentedControl.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../platform/language.ts';
import { rowName } from './grid-content.ts';
import { Change } from './RecutLoads.tsx';
import {
  allColumns,
  changingColumns,
  type FormLine,
  formLines,
  type RecutSeen,
} from './recut-forms.ts';
import { useColumnName } from './use-column-name.ts';

type Props = { readonly seen: RecutSeen; readonly on: string };

/** The forms of all beats side by side, every row; at first the columns that change. */
export const RecutForms = ({ seen, on }: Props) => {
  const { t } = useTranslation('sheets');
  const [columns, setColumns] = useState<'changing' | 'every'>('changing');
  const month = monthOf(on);
  const forms = seen.beats.map((beat) => ({ beat, lines: formLines(seen.form, beat, month) }));
  const lines = forms.map((form) => form.lines);
  const isWhole = columns === 'every';
  const shown = isWhole ? allColumns : changingColumns(lines, month);
  return (
    <>
      <div className="mb-3 flex flex-wrap items-center gap-x-5 gap-y-2">
        <SegmentedControl
          label={t('recut.columns')}
          onChange={setColumns}
          options={[
            { id: 'changing', label: t('recut.changing') },
            { id: 'every', label: t('recut.every') },
          ]}
          value={columns}
        />
        <p className="max-w-3xl text-muted">{t('recut.note', { count: seen.form.rows.length })}</p>
      </div>
      <div className={classes('grid gap-x-8', !isWhole && 'min-[1180px]:grid-cols-2')}>
        {forms.map((form) => (
          <BeatForm columns={shown} key={form.beat.beatId} year={seen.year} {...form} />
        ))}
      </div>
    </>
  );
};

type BeatFormProps = {
  readonly beat: RecutSeen['beats'][number];
  readonly lines: readonly FormLine[];
  readonly columns: readonly number[];
  readonly year: number;
};

const BeatForm = ({ beat, lines, columns, year }: BeatFormProps) => {
  const { t } = useTranslation('sheets');
  const language = useLanguage();
  const columnName = useColumnName();
  const title = t('recut.form', {
    beat: `${beat.boxName} ${beat.name}`,
    year: formatYear(year, language),
  });
  return (
    <div className="mb-6 min-w-0">
      <h3 className="mb-1.5 text-std-16B-170 text-ink">{title}</h3>
      {beat.after.rows === null && <p className="mb-1.5 text-body">{t('recut.noForm')}</p>}
      <PlainTable
        caption={title}
        changed={({ cells }, id) => cells[Number(id)]?.changed ?? false}
        columns={[
          {
            id: 'row',
            head: t('section'),
            width: 230,
            cell: ({ row }) => rowName(row, language === 'en'),
          },
          ...columns.map((column) => ({
            id: String(column),
            head: columnName(column),
            align: 'end' as const,
            cell: ({ cells }: FormLine) => (
              <Change after={cells[column]?.after ?? ''} before={cells[column]?.before ?? ''} />
            ),
          })),
        ]}
        idOf={({ row }) => row.id}
        keepHeads={columns.length > 5}
        rows={lines}
      />
    </div>
  );
};
