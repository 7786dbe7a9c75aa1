import { wordingGuide } from '@meguri/core/partners/wording.ts';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../platform/language.ts';

type Part = keyof typeof wordingGuide;
const parts: readonly Part[] = ['say', 'leave'];

/** How to speak of safety to partners: a short list of what to do and what to leave. */
export const WordingGuide = () => {
  const { t } = useTranslation('partners');
  const language = useLanguage();
  return (
    <aside
      aria-label={t('information.guide')}
      className="mb-4 rounded-8 border border-line bg-surface p-3.5"
    >
      <p className="mb-1.5 font-bold text-ink">{t('information.guide')}</p>
      <div className="grid gap-3 sm:grid-cols-2">
        {parts.map((part) => (
          <div key={part}>
            <p className="font-bold">{t(`information.${part}`)}</p>
            <ul className="list-disc space-y-1 pl-5">
              {wordingGuide[part].map((line) => (
                <li key={line.ja}>{line[language]}</li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </aside>
  );
};
