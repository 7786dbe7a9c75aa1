import { useLanguage } from '../../platform/language.ts';

/** A moment of the last days: 11月21日 22:31. */
export const useTimeText = (): ((instant: string) => string) => {
  const language = useLanguage();
  const format = new Intl.DateTimeFormat(language === 'ja' ? 'ja-JP' : 'en-GB', {
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Asia/Tokyo',
  });
  return (instant) => format.format(new Date(instant));
};
