import type { Language } from '../i18n.ts';

/** Day and time of an instant in Japan: 11月20日 10:24. */
export const timeText = (instant: string, language: Language): string =>
  new Intl.DateTimeFormat(language === 'ja' ? 'ja-JP' : 'en-GB', {
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Asia/Tokyo',
  }).format(new Date(instant));
