import { Button } from '@meguri/ui/Button.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../platform/language.ts';
import type { Preview } from './register.ts';

type Repair = Preview['repairs'][number];
type Row = Repair & { readonly id: string };

const atFirst = 12;

/** The least sure first: that is what a person looks at. */
export const Repairs = ({ repairs }: { readonly repairs: readonly Repair[] }) => {
  const { t } = useTranslation('directives');
  const language = useLanguage();
  const [all, setAll] = useState(false);
  if (repairs.length === 0) return <p>{t('repairs.none')}</p>;
  const rows: readonly Row[] = repairs
    .map((repair, at) => ({ ...repair, id: `${at}` }))
    .toSorted((a, b) => a.sure - b.sure);
  return (
    <>
      <PlainTable
        caption={t('repairs.title', { count: repairs.length })}
        columns={[
          { id: 'note', head: t('repairs.what'), cell: (row) => row.note[language] },
          { id: 'around', head: t('repairs.around'), cell: (row) => row.around, width: 360 },
          {
            id: 'sure',
            head: t('repairs.sure'),
            align: 'end',
            width: 110,
            cell: (row) => `${Math.round(row.sure * 100)}%`,
          },
        ]}
        idOf={({ id }) => id}
        rows={all ? rows : rows.slice(0, atFirst)}
      />
      {rows.length > atFirst && !all && (
        <div className="mt-3">
          <Button onPress={() => setAll(true)} size={36}>
            {t('repairs.all', { count: rows.length })}
          </Button>
        </div>
      )}
    </>
  );
};
