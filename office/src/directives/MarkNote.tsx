import { useTranslation } from 'react-i18next';
import { useMomentText } from '../platform/format.ts';
import type { Mark } from './register.ts';

/** Corrected by whom and when, and what the text says: the correction stands apart from it. */
export const MarkNote = ({ mark: { was, by, at } }: { readonly mark: Mark }) => {
  const { t } = useTranslation('directives');
  const momentText = useMomentText();
  return (
    <span className="mt-1 block border-l-2 border-dotted border-line-strong pl-2 text-[14px] text-muted">
      {t('correct.mark', { by, at: momentText(at) })}
      <span className="block">
        {t('correct.was', { was: was === '' ? t('header.unset') : was })}
      </span>
    </span>
  );
};
