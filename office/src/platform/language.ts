import { useTranslation } from 'react-i18next';
import { changeLanguage, type Language } from '../i18n.ts';

export const useLanguage = (): Language => (useTranslation().i18n.language === 'en' ? 'en' : 'ja');

export const useSwitchLanguage = (): (() => void) => {
  const language = useLanguage();
  return () => void changeLanguage(language === 'ja' ? 'en' : 'ja');
};
