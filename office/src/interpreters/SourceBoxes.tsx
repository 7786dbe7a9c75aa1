import type { LanguageCode } from '@meguri/core/base/languages.ts';
import { CheckboxField } from '@meguri/ui/CheckboxField.tsx';
import { useTranslation } from 'react-i18next';
import { useSpoken, weekdays } from './interpreter.ts';

type Props<T> = {
  readonly chosen: readonly T[];
  readonly onChange: (chosen: T[]) => void;
};

const toggled = <T,>(chosen: readonly T[], one: T, on: boolean): T[] =>
  on ? [...chosen, one] : chosen.filter((other) => other !== one);

const legend = 'mb-1.5 text-[16px] font-bold text-ink';

export const LanguageBoxes = ({ chosen, onChange }: Props<LanguageCode>) => {
  const { t } = useTranslation('interpreters');
  return (
    <fieldset className="mb-4">
      <legend className={legend}>{t('source.languages')}</legend>
      <div className="own-scroll grid max-h-64 grid-cols-2 gap-x-4 overflow-y-auto rounded-6 border border-line px-3 py-1 sm:grid-cols-3">
        {useSpoken().map(({ id, label }) => (
          <CheckboxField
            checked={chosen.includes(id)}
            key={id}
            onChange={(on) => onChange(toggled(chosen, id, on))}
          >
            {label}
          </CheckboxField>
        ))}
      </div>
    </fieldset>
  );
};

export const WeekdayBoxes = ({ chosen, onChange }: Props<number>) => {
  const { t } = useTranslation('interpreters');
  return (
    <fieldset className="mb-4">
      <legend className={legend}>{t('source.weekdays')}</legend>
      <div className="flex flex-wrap gap-x-5">
        {weekdays.map((name, day) => (
          <CheckboxField
            checked={chosen.includes(day)}
            key={name}
            onChange={(on) => onChange(toggled(chosen, day, on).toSorted((a, b) => a - b))}
          >
            {t(`source.days.${name}`)}
          </CheckboxField>
        ))}
      </div>
    </fieldset>
  );
};
