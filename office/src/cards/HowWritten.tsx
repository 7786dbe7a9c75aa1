import { origins } from '@meguri/core/cards/contents.ts';
import type { CardKind } from '@meguri/core/pack/card-items.ts';
import { CheckboxField } from '@meguri/ui/CheckboxField.tsx';
import { RadioField } from '@meguri/ui/RadioField.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { SelectField } from '@meguri/ui/SelectField.tsx';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../platform/language.ts';
import type { CardFormProps } from './card.ts';
import { type CardDraft, emptyDraft } from './draft.ts';

type Props = Pick<CardFormProps, 'form' | 'premises'> & {
  readonly draft: CardDraft;
  readonly onDraft: (draft: CardDraft) => void;
};

/** What the person is shown before anything is written (62条), and who writes. */
export const HowWritten = ({ draft, form, premises, onDraft }: Props) => {
  const { t } = useTranslation('cards');
  const language = useLanguage();
  const kinds: readonly CardKind[] =
    premises.buildingName === null ? [premises.kind] : [premises.kind, 'building'];
  return (
    <>
      <Section title={t('form.notice')}>
        <ul className="mb-2 grid list-disc gap-1 pl-6 text-[16px] text-ink">
          {form.notice.lines.map((line) => (
            <li key={line.ja}>{line[language]}</li>
          ))}
        </ul>
        <CheckboxField
          checked={draft.noticeShown}
          onChange={(noticeShown) => onDraft({ ...draft, noticeShown })}
        >
          {t('form.noticeShown')}
        </CheckboxField>
      </Section>
      {kinds.length > 1 && (
        <SelectField
          label={t('form.kind')}
          onChange={(kind) =>
            onDraft({ ...emptyDraft(kind, draft.confirmedOn), noticeShown: draft.noticeShown })
          }
          options={kinds.map((id) => ({ id, label: t(`kind.${id}`) }))}
          required
          value={draft.kind}
        />
      )}
      <div className="mb-4">
        <RadioField
          label={t('form.how')}
          onChange={(origin) => onDraft({ ...draft, origin })}
          options={origins.map((id) => ({ id, label: t(`form.origin.${id}`) }))}
          value={draft.origin}
        />
        {draft.origin === 'dictated' && <p className="text-muted">{t('form.dictatedNote')}</p>}
      </div>
    </>
  );
};
