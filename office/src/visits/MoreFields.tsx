import { type PreferredHours, preferredHours } from '@meguri/core/premises/premises.ts';
import { cardSources } from '@meguri/core/visits/visit.ts';
import { CheckboxField } from '@meguri/ui/CheckboxField.tsx';
import { SelectField } from '@meguri/ui/SelectField.tsx';
import { useTranslation } from 'react-i18next';
import type { Draft } from './draft.ts';
import { blankHeard, HeardFields } from './HeardFields.tsx';

type Props = {
  readonly draft: Draft;
  readonly answerDays: number;
  readonly asked: boolean;
  readonly onPart: (part: Partial<Draft>) => void;
};

/** What a door brings only now and then: how the card was written, hours, something that was said. */
export const MoreFields = ({ draft, answerDays, asked, onPart }: Props) => {
  const { t } = useTranslation(['visits', 'premises']);
  return (
    <>
      {draft.card === 'completed' && <SourceField draft={draft} onPart={onPart} />}
      <SelectField<PreferredHours | 'unsaid'>
        label={t('hours')}
        onChange={(hours) => onPart({ hours: hours === 'unsaid' ? null : hours })}
        options={(['unsaid', ...preferredHours] as const).map((id) => ({
          id,
          label: id === 'unsaid' ? t('hoursUnsaid') : t(`premises:convenience.${id}`),
        }))}
        value={draft.hours ?? 'unsaid'}
        width={240}
      />
      <CheckboxField
        checked={draft.heard !== null}
        onChange={(on) => onPart({ heard: on ? blankHeard : null })}
      >
        {t('heard')}
      </CheckboxField>
      {draft.heard && (
        <HeardFields
          answerDays={answerDays}
          asked={asked}
          heard={draft.heard}
          onHeard={(heard) => onPart({ heard })}
        />
      )}
    </>
  );
};

const SourceField = ({ draft, onPart }: Pick<Props, 'draft' | 'onPart'>) => {
  const { t } = useTranslation('visits');
  return (
    <SelectField<(typeof cardSources)[number] | 'unsaid'>
      label={t('cardSource')}
      onChange={(source) => onPart({ cardSource: source === 'unsaid' ? null : source })}
      options={(['unsaid', ...cardSources] as const).map((id) => ({
        id,
        label: t(`cardSources.${id}`),
      }))}
      value={draft.cardSource ?? 'unsaid'}
      width={240}
    />
  );
};
