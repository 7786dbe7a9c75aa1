import type { ItemValue } from '@meguri/core/cards/contents.ts';
import { NumberField } from '@meguri/ui/NumberField.tsx';
import { SelectField } from '@meguri/ui/SelectField.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../platform/language.ts';
import type { CardItem } from './card.ts';

type Props = {
  readonly item: CardItem;
  readonly value: ItemValue | undefined;
  readonly onChange: (value: ItemValue | null) => void;
};

const none = 'none';

/** One item of a card; its purpose stands under it (個人情報保護法 61条). */
export const ItemField = ({ item, value, onChange }: Props) => {
  const { t } = useTranslation('cards');
  const language = useLanguage();
  const shared = { label: item.label[language], hint: item.purpose[language] };
  if (item.type === 'choice') {
    const choices = item.choices.map(({ code, label }) => ({ id: code, label: label[language] }));
    return (
      <SelectField
        {...shared}
        onChange={(code) => onChange(code === none ? null : code)}
        options={[{ id: none, label: t('form.choose') }, ...choices]}
        value={String(value ?? none)}
      />
    );
  }
  if (item.type === 'count' || item.type === 'birth-year') {
    const number = typeof value === 'number' ? value : null;
    return <NumberField {...shared} max={9999} min={0} onChange={onChange} value={number} />;
  }
  return (
    <TextField
      {...shared}
      autoComplete="off"
      lines={item.type === 'note' ? 3 : 1}
      onChange={onChange}
      value={String(value ?? '')}
    />
  );
};
