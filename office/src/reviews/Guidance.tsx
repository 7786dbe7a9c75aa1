import { Button } from '@meguri/ui/Button.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useTranslation } from 'react-i18next';
import type { ReviewDraft } from './use-review-draft.ts';

const phrases = ['hours', 'dutyDay', 'together', 'thanks'] as const;

/** The guidance with common phrases to start from (MG-6.3c). */
export const Guidance = ({ draft }: { readonly draft: ReviewDraft }) => {
  const { t } = useTranslation('reviews');
  return (
    <Section title={t('guidance')}>
      <TextField
        label={t('guidanceText')}
        lines={6}
        onChange={draft.setGuidance}
        required
        value={draft.guidance}
        width={440}
      />
      <p className="-mt-2 flex flex-wrap items-center gap-x-1">
        <span className="text-muted">{t('phrases')}</span>
        {phrases.map((id) => (
          <Button
            key={id}
            look="text"
            onPress={() => draft.addPhrase(t(`phrase.${id}.text`))}
            size={28}
          >
            {t(`phrase.${id}.name`)}
          </Button>
        ))}
      </p>
    </Section>
  );
};
