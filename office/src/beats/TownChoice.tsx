import { CheckboxField } from '@meguri/ui/CheckboxField.tsx';
import { useTranslation } from 'react-i18next';
import type { Choice } from './recut-draft.ts';

type Props = {
  readonly from: Choice;
  readonly chosen: readonly string[];
  readonly onChange: (townPartIds: readonly string[]) => void;
};

export const TownChoice = ({ from, chosen, onChange }: Props) => {
  const { t } = useTranslation('beats');
  return (
    <fieldset>
      <legend className="mb-1.5 text-[16px] font-bold text-ink">{t('recut.towns')}</legend>
      <div className="own-scroll max-h-96 rounded-8 border border-line px-3">
        {from.towns.map(({ townPartId, name, premisesCount }) => (
          <CheckboxField
            checked={chosen.includes(townPartId)}
            key={townPartId}
            note={t('doors', { count: premisesCount })}
            onChange={(on) =>
              onChange(on ? [...chosen, townPartId] : chosen.filter((id) => id !== townPartId))
            }
          >
            {name}
          </CheckboxField>
        ))}
      </div>
    </fieldset>
  );
};
