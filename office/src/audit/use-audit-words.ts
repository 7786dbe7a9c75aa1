import { isPurpose, purposes } from '@meguri/core/pack/purposes.ts';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../platform/language.ts';
import type { auditJa } from './audit.ja.ts';

type Area = keyof typeof auditJa.area;

/** The parts of the product whose operations the record tells apart. */
export const areas = [
  'all',
  'cards',
  'premises',
  'visits',
  'plans',
  'sheets',
  'reviews',
  'beats',
  'organisation',
  'imports',
  'directives',
  'access',
  'rights',
  'custody',
  'audit',
  'backup',
  'publications',
  'tasks',
] satisfies readonly Area[];

const isArea = (text: string): text is Area =>
  text === 'demo' || areas.some((area) => area === text);

/** An instant to the second, in Japan. */
export const useSecondText = (): ((instant: string) => string) => {
  const language = useLanguage();
  const format = new Intl.DateTimeFormat(language === 'ja' ? 'ja-JP' : 'en-GB', {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZone: 'Asia/Tokyo',
  });
  return (instant) => format.format(new Date(instant));
};

/** The part of the product an operation belongs to, in words. */
export const useAreaText = (): ((operation: string) => string) => {
  const { t } = useTranslation('audit');
  return (operation) => {
    const [slice = ''] = operation.split('.');
    return t(`area.${isArea(slice) ? slice : 'other'}`);
  };
};

export const usePurposeText = (): ((purpose: string | null) => string) => {
  const { t } = useTranslation('audit');
  const language = useLanguage();
  return (purpose) =>
    isPurpose(purpose) ? purposes[purpose][language] : (purpose ?? t('table.noPurpose'));
};

/** A count with its thousands apart. */
export const countText = (count: number): string => count.toLocaleString('en');
