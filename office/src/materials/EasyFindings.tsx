import {
  checkEasy,
  easyFindings,
  isToMend,
  localRules,
} from '@meguri/core/materials/easy-japanese.ts';
import { Chip } from '@meguri/ui/Chip.tsx';
import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../platform/language.ts';

const shown = 5;

/** What is hard to read, with the words it is about. It helps the writer and refuses nothing. */
export const EasyFindings = ({ text }: { readonly text: string }) => {
  const { t } = useTranslation('materials');
  const language = useLanguage();
  const written = useDeferredValue(text);
  const found = useMemo(() => checkEasy(written.split('\n'), localRules), [written]);
  if (written.trim() === '') return null;
  return (
    <div aria-live="polite" className="-mt-2 mb-5 text-[14px]">
      <p className="text-muted">
        {t('local.easy')}
        {found.length === 0 && `　${t('local.easyGood')}`}
      </p>
      <ul className="space-y-1">
        {found.slice(0, shown).map((one) => (
          <li key={`${one.line} ${one.from} ${one.kind}`}>
            <Chip tone={isToMend(one) ? 'yellow' : 'gray'}>
              {isToMend(one) ? t('local.easyMend') : t('local.easyHint')}
            </Chip>{' '}
            {t('local.easyPlace', { text: one.text })} {easyFindings[one.kind][language]}
          </li>
        ))}
      </ul>
    </div>
  );
};
