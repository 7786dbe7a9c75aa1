import { Section } from '@meguri/ui/Section.tsx';
import { useTranslation } from 'react-i18next';
import { PlainNoteField } from '../platform/PlainNoteField.tsx';
import type { DraftProps } from './plan-draft.ts';

/** Why this, why now, how: all three before it is decided (IS-2.3a). */
export const NoteFields = ({ draft, change }: DraftProps) => {
  const { t } = useTranslation('measures');
  return (
    <Section note={t('form.noteLead')} title={t('form.note')}>
      <PlainNoteField
        hint={t('form.whyHint')}
        label={t('form.why')}
        lines={3}
        onChange={(why) => change({ why })}
        value={draft.why}
      />
      <PlainNoteField
        label={t('form.timing')}
        lines={2}
        onChange={(timing) => change({ timing })}
        value={draft.timing}
      />
      <PlainNoteField
        label={t('form.method')}
        lines={3}
        onChange={(method) => change({ method })}
        value={draft.method}
      />
    </Section>
  );
};
