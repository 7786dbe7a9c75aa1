import { keysOf } from '@meguri/core/base/keys.ts';
import { type CardPurpose, cardPurposes } from '@meguri/core/pack/purposes.ts';
import { RadioField } from '@meguri/ui/RadioField.tsx';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../platform/language.ts';

type Props = {
  readonly value: CardPurpose | null;
  readonly onChange: (purpose: CardPurpose) => void;
};

/** Why somebody looks: the closed list, and nothing chosen before. */
export const PurposeField = ({ value, onChange }: Props) => {
  const { t } = useTranslation('cards');
  const language = useLanguage();
  return (
    <div className="mb-3">
      <RadioField
        label={t('purpose.label')}
        onChange={onChange}
        options={keysOf(cardPurposes).map((id) => ({ id, label: cardPurposes[id][language] }))}
        value={value}
      />
      <p className="mt-2 text-muted">{t('purpose.note')}</p>
    </div>
  );
};
