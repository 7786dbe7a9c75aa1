import type { PremisesKind } from '@meguri/core/pack/criteria.ts';
import { listCriteria } from '@meguri/core/premises/classify.ops.ts';
import { type PreferredHours, preferredHours } from '@meguri/core/premises/premises.ts';
import { SelectField } from '@meguri/ui/SelectField.tsx';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../platform/language.ts';
import { useQueryOf } from '../platform/queries.ts';
import { useTierText } from './use-tier-text.ts';

type HoursProps = {
  readonly value: PreferredHours | null;
  readonly onChange: (value: PreferredHours | null) => void;
};

export const HoursField = ({ value, onChange }: HoursProps) => {
  const { t } = useTranslation('premises');
  const known = preferredHours.map((id) => ({ id, label: t(`convenience.${id}`) }));
  return (
    <SelectField
      label={t('form.hours')}
      onChange={(id) => onChange(preferredHours.find((hours) => hours === id) ?? null)}
      options={[{ id: 'unknown', label: t('unknown') }, ...known]}
      value={value ?? 'unknown'}
    />
  );
};

/** The lines of 別表 for one kind of premises; the same list whatever the premises are. */
export const useCriteria = (beatId: string, kind: PremisesKind) =>
  (useQueryOf(listCriteria, { beatId }).data?.criteria ?? []).filter(
    (line) => line.premises === kind,
  );

type CriterionProps = {
  readonly criteria: ReturnType<typeof useCriteria>;
  readonly value: string | null;
  readonly onChange: (code: string) => void;
};

export const CriterionField = ({ criteria, value, onChange }: CriterionProps) => {
  const { t } = useTranslation('premises');
  const language = useLanguage();
  const tierText = useTierText();
  return (
    <SelectField
      label={t('form.criterion')}
      onChange={onChange}
      options={criteria.map(({ code, summary, ...of }) => ({
        id: code,
        label: `${tierText(of)}　${summary[language]}`,
      }))}
      required
      value={value}
      width={560}
    />
  );
};
