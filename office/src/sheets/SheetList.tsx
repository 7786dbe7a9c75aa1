import { Button } from '@meguri/ui/Button.tsx';
import { PlainTable } from '@meguri/ui/PlainTable.tsx';
import { SelectField } from '@meguri/ui/SelectField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { gridColumns, gridRows } from './grid-content.ts';
import type { GridProps } from './grid-props.ts';
import { useGridWords } from './use-grid-words.ts';

/** One column of the form as a list, for a narrow screen. */
export const SheetList = ({ label, sheet, cell, onOpen }: GridProps) => {
  const { t } = useTranslation('sheets');
  const words = useGridWords();
  const [column, setColumn] = useState(cell.column);
  const columns = gridColumns(sheet, words);
  const rows = gridRows(sheet, words).map((row, index) => ({ ...row, index }));
  return (
    <>
      <SelectField
        label={t('column')}
        onChange={(chosen) => setColumn(Number(chosen))}
        options={columns.map(({ label: name, group, kind }, at) => ({
          id: String(at),
          label: kind === 'subtotal' ? `${group} ${name}` : name,
        }))}
        required
        value={String(column)}
      />
      <PlainTable
        caption={label}
        columns={[
          {
            id: 'row',
            head: t('section'),
            cell: ({ heads }) => heads.join(' '),
          },
          {
            id: 'value',
            head: columns[column]?.label ?? '',
            align: 'end',
            cell: ({ index, heads, cells }) => {
              const value = cells[column]?.value ?? '';
              return value === '' ? null : (
                <Button
                  label={`${heads.join(' ')} ${value}`}
                  look="text"
                  onPress={() => onOpen({ row: index, column })}
                  size={28}
                >
                  {value}
                </Button>
              );
            },
          },
        ]}
        idOf={({ id }) => id}
        rows={rows}
      />
    </>
  );
};
