import type { ImportField } from '@meguri/core/imports/fields.ts';
import type { ColumnMapping } from '@meguri/core/imports/mapping.ts';
import { SelectField } from '@meguri/ui/SelectField.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../platform/language.ts';

type Props = {
  readonly field: ImportField;
  readonly headings: readonly string[];
  readonly mapping: ColumnMapping;
  /** A column, a fixed value, or neither. */
  readonly onChange: (part: 'columns' | 'constants' | null, value: string) => void;
};

const none = 'none';
const fixed = 'fixed';

/** One field: the column that fills it, or one value for all rows. */
export const FieldChoice = ({ field, headings, mapping, onChange }: Props) => {
  const { t } = useTranslation('imports');
  const language = useLanguage();
  const label = field.label[language];
  const column = mapping.columns[field.name];
  const constant = mapping.constants[field.name];
  const chosen =
    column === undefined ? (constant === undefined ? none : fixed) : `column ${column}`;
  const choose = (id: string) => {
    if (id === none) onChange(null, '');
    else if (id === fixed) onChange('constants', constant ?? '');
    else onChange('columns', id.slice('column '.length));
  };
  const known = [...new Set(column === undefined ? headings : [...headings, column])];
  return (
    <div>
      <SelectField
        label={label}
        onChange={choose}
        options={[
          { id: none, label: t('none') },
          { id: fixed, label: t('fixed') },
          ...known.map((heading) => ({ id: `column ${heading}`, label: heading })),
        ]}
        required={field.required}
        value={chosen}
        width={340}
      />
      {chosen === fixed && (
        <TextField
          label={t('valueOf', { field: label })}
          {...(field.name === 'basis' ? { hint: t('basisHint') } : {})}
          onChange={(value) => onChange('constants', value)}
          required
          value={constant ?? ''}
          width={340}
        />
      )}
    </div>
  );
};
