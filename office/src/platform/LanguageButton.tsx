import { Button } from '@meguri/ui/Button.tsx';
import { useTranslation } from 'react-i18next';
import { useLanguage, useSwitchLanguage } from './language.ts';

/** Shows the name of the other language, in that language. */
export const LanguageButton = () => {
  const { t } = useTranslation();
  const other = useLanguage() === 'ja' ? 'en' : 'ja';
  return (
    <Button icon="globe" look="text" onPress={useSwitchLanguage()}>
      <span lang={other}>{t('otherLanguage')}</span>
    </Button>
  );
};
