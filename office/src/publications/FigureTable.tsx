import { columnsOf, type Topic } from '@meguri/core/publications/exports.ts';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../platform/language.ts';

type Props = {
  readonly caption: string;
  readonly topic: Topic;
  readonly areas: readonly { readonly id: string; readonly name: string }[];
  readonly cells: readonly (readonly (number | null)[])[];
};

/** A public table with its totals; what is withheld is a word, not a blank. */
export const FigureTable = ({ caption, topic, areas, cells }: Props) => {
  const { t } = useTranslation('publications');
  const language = useLanguage();
  const columns = columnsOf(topic);
  const rows = cells.map((row, at) => ({
    id: areas[at]?.id ?? 'total',
    name: areas[at]?.name ?? t('total'),
    cells: row,
  }));
  const shown = (value: number | null | undefined) =>
    value === null || value === undefined ? (
      <span className="text-hint">{t('withheld')}</span>
    ) : (
      value.toLocaleString('ja-JP')
    );
  return (
    <PlainTable
      caption={caption}
      columns={[
        { id: 'area', head: t('area'), cell: ({ name }) => name },
        ...[...columns.map((column) => column[language]), t('total')].map((head, at) => ({
          id: String(at),
          head,
          align: 'end' as const,
          cell: (row: (typeof rows)[number]) => shown(row.cells[at]),
          width: 150,
        })),
      ]}
      idOf={({ id }) => id}
      rows={rows}
    />
  );
};
