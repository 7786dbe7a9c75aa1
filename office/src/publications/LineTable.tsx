import { columnsOf, type ExportLine, type Topic } from '@meguri/core/publications/exports.ts';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../platform/language.ts';

type Props = { readonly topic: Topic; readonly lines: readonly ExportLine[] };

/** The rows of the file, all of them, in a frame of its own height. */
export const LineTable = ({ topic, lines }: Props) => {
  const { t } = useTranslation('publications');
  const language = useLanguage();
  if (lines.length === 0) return <p className="my-2 text-muted">{t('exports.noRows')}</p>;
  return (
    <div className="max-h-72 overflow-auto">
      <PlainTable
        caption={t('exports.rows', { count: lines.length })}
        columns={[
          { id: 'box', head: t('exports.box'), cell: ({ station, box }) => `${station} ${box}` },
          { id: 'month', head: t('exports.month'), cell: ({ month }) => month, width: 110 },
          ...columnsOf(topic).map((column, at) => ({
            id: column.id,
            head: column[language],
            align: 'end' as const,
            cell: ({ counts }: ExportLine) => counts[at] ?? 0,
            width: 120,
          })),
        ]}
        idOf={({ station, box, month }) => `${station} ${box} ${month}`}
        rows={lines}
      />
    </div>
  );
};
