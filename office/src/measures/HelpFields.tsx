import { keysOf } from '@meguri/core/base/keys.ts';
import { languageCodes, languageName } from '@meguri/core/base/languages.ts';
import { interpreterWishes } from '@meguri/core/measures/measures.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { SelectField } from '@meguri/ui/SelectField.tsx';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../platform/language.ts';
import { PlainNoteField } from '../platform/PlainNoteField.tsx';
import type { DraftProps } from './plan-draft.ts';

/** Useful languages as a note, the interpreter that is wanted, materials. */
export const HelpFields = ({ draft, change }: DraftProps) => {
  const { t } = useTranslation('measures');
  const language = useLanguage();
  return (
    <Section title={t('form.help')}>
      <Languages change={change} draft={draft} />
      <SelectField
        label={t('form.interpreter')}
        onChange={(interpreter) => change({ interpreter })}
        options={keysOf(interpreterWishes).map((id) => ({
          id,
          label: interpreterWishes[id][language],
        }))}
        required
        value={draft.interpreter}
      />
      <PlainNoteField
        label={t('form.materials')}
        lines={1}
        onChange={(materials) => change({ materials })}
        value={draft.materials}
        width={560}
      />
    </Section>
  );
};

const Languages = ({ draft: { languages }, change }: DraftProps) => {
  const { t } = useTranslation('measures');
  const language = useLanguage();
  const left = languageCodes.filter((code) => !languages.includes(code));
  return (
    <>
      <SelectField
        hint={t('form.languagesHint')}
        key={languages.length}
        label={t('form.languages')}
        onChange={(code) => change({ languages: [...languages, code] })}
        options={left.map((code) => ({ id: code, label: languageName(code, language) }))}
        value={null}
      />
      {languages.length > 0 && (
        <ul className="mb-4 flex flex-wrap gap-2">
          {languages.map((code) => (
            <li key={code}>
              <Button
                icon="close"
                label={t('form.removeLanguage', { name: languageName(code, language) })}
                onPress={() => change({ languages: languages.filter((one) => one !== code) })}
                size={28}
              >
                {languageName(code, language)}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
};
