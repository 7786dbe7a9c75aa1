import { SelectField } from '@meguri/ui/SelectField.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useTranslation } from 'react-i18next';
import type { Node } from './register.ts';

type Props = {
  readonly field: 'header' | 'text' | 'label' | 'caption' | 'address' | 'parent';
  readonly value: string;
  readonly nodes: readonly Node[];
  readonly onChange: (value: string) => void;
};

/** The new value: words, or the place under which a node belongs. */
export const ValueField = ({ field, value, nodes, onChange }: Props) => {
  const { t } = useTranslation('directives');
  if (field === 'parent') {
    return (
      <SelectField
        label={t('correct.fields.parent')}
        onChange={onChange}
        options={[
          { id: '', label: t('correct.top') },
          ...nodes.map(({ place, address }) => ({ id: place, label: address })),
        ]}
        value={value}
      />
    );
  }
  return (
    <TextField
      label={t('correct.value')}
      lines={field === 'text' ? 6 : field === 'header' ? 2 : 1}
      onChange={onChange}
      value={value}
    />
  );
};
