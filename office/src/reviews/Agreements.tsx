import { CheckboxField } from '@meguri/ui/CheckboxField.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useTranslation } from 'react-i18next';
import { DayInput } from '../platform/DayInput.tsx';
import { type AgreementKind, agreementKinds, type ReviewDraft } from './use-review-draft.ts';

type Props = { readonly draft: ReviewDraft };

/** What both agree on, with a day where there is one. */
export const Agreements = ({ draft }: Props) => {
  const { t } = useTranslation('reviews');
  return (
    <Section title={t('agreements')}>
      {agreementKinds.map((kind) => (
        <One draft={draft} key={kind} kind={kind} />
      ))}
    </Section>
  );
};

const One = ({ draft, kind }: Props & { readonly kind: AgreementKind }) => {
  const { t } = useTranslation('reviews');
  const one = draft.agreed[kind];
  return (
    <>
      <CheckboxField
        checked={one !== undefined}
        onChange={(on) => draft.agree(kind, on ? { on: null, text: '' } : undefined)}
      >
        {t(`agree.${kind}`)}
      </CheckboxField>
      {one && (
        <div className="ml-8">
          {kind === 'other' && (
            <TextField
              label={t('agreeText')}
              onChange={(text) => draft.agree(kind, { ...one, text })}
              required
              value={one.text}
            />
          )}
          <DayInput
            day={one.on}
            label={t('agreeDay', { what: t(`agree.${kind}`) })}
            onDay={(on) => draft.agree(kind, { ...one, on })}
            required={false}
          />
        </div>
      )}
    </>
  );
};
