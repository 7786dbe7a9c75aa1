import type { Output } from '@meguri/core/operation.ts';
import type { listExports } from '@meguri/core/publications/exports.ops.ts';
import { topics } from '@meguri/core/publications/exports.ts';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../platform/language.ts';

export type Export = Output<typeof listExports>['exports'][number];

/** What it is about in one line: 面接した件数　見本警察署　2026-04 – 2026-09. */
export const useExportText = (): ((one: Export) => string) => {
  const { t } = useTranslation('publications');
  const language = useLanguage();
  return ({ topic, stationName, from, until }) =>
    `${topics[topic][language]}　${stationName ?? t('exports.whole')}　${from} – ${until}`;
};
