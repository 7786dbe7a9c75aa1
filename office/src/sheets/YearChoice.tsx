import { yearOf } from '@meguri/core/base/day.ts';
import { formatYear } from '@meguri/core/base/era.ts';
import { SelectField } from '@meguri/ui/SelectField.tsx';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../platform/language.ts';
import { useSession } from '../platform/session.ts';

type Props = { readonly year: number; readonly onChange: (year: number) => void };

const before = 4;

/** The year to come, for its plan, this one and some before. */
export const YearChoice = ({ year, onChange }: Props) => {
  const { t } = useTranslation('sheets');
  const language = useLanguage();
  const { today } = useSession();
  const newest = Math.max(yearOf(today) + 1, year);
  const years = Array.from({ length: before + 2 }, (_, at) => newest - at);
  const shown = years.includes(year) ? years : [...years, year];
  return (
    <div className="[&>div]:mb-0!">
      <SelectField
        compact
        label={t('year')}
        onChange={(chosen) => onChange(Number(chosen))}
        options={shown.map((one) => ({ id: String(one), label: formatYear(one, language) }))}
        value={String(year)}
        width={128}
      />
    </div>
  );
};
