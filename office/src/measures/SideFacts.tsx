import { languageName } from '@meguri/core/base/languages.ts';
import { interpreterWishes } from '@meguri/core/measures/measures.ts';
import { Section } from '@meguri/ui/Section.tsx';
import { useTranslation } from 'react-i18next';
import { useListText } from '../platform/format.ts';
import { useLanguage } from '../platform/language.ts';
import type { MeasureProps } from './measure.ts';

/** Languages and interpreter, materials, with whom, which units. */
export const SideFacts = ({ measure }: MeasureProps) => {
  const { t } = useTranslation('measures');
  const language = useLanguage();
  const listText = useListText();
  const { plan, sections, lead, links } = measure;
  const names = sections.map(({ name }, at) => (at === 0 ? `${name}${t('one.leads')}` : name));
  return (
    <>
      <Section title={t('one.languages')}>
        {plan.languages.length > 0 && (
          <p>{listText(plan.languages.map((code) => languageName(code, language)))}</p>
        )}
        <p className="text-muted">
          {t('form.interpreter')}　{interpreterWishes[plan.interpreter][language]}
        </p>
      </Section>
      {plan.materials !== '' && (
        <Section title={t('one.materials')}>
          <p>{plan.materials}</p>
        </Section>
      )}
      {links.length > 0 && (
        <Section title={t('one.together')}>
          <ul className="border-line border-t">
            {links.map(({ id, name, note }) => (
              <li className="border-line border-b py-2" key={id}>
                {name}
                {note !== '' && <span className="block text-muted">{note}</span>}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={t('one.sections')}>
        <p>{listText(names)}</p>
        <p className="text-muted">
          {t('one.lead')}　{lead.title}（{lead.unitName}）
        </p>
      </Section>
    </>
  );
};
