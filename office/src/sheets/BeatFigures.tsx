import { yearOf } from '@meguri/core/base/day.ts';
import { getSheet } from '@meguri/core/sheets/sheets.ops.ts';
import { FigureStrip } from '@meguri/ui/FigureStrip.tsx';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../platform/Loaded.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { useSession } from '../platform/session.ts';
import { type FigureWords, figuresOf } from './figures.ts';

/** B, A, both rates, provisional cards and, outside the form, the plan's fulfilment. */
export const BeatFigures = ({ beatId }: { readonly beatId: string }) => {
  const { t } = useTranslation('sheets');
  const { today } = useSession();
  const year = yearOf(today);
  const query = useQueryOf(getSheet, { beatId, year });
  const words: FigureWords = {
    label: (name) => t(`figures.${name}`),
    tiers: (priority, general) => t('figures.tiers', { priority, general }),
    meaning: (key) => (key === 'fulfilment' ? t('fulfilmentBody') : t(`meaning.${key}`)),
    doors: t('doors'),
    percent: t('percent'),
    records: t('figures.records'),
  };
  return (
    <Loaded lines={2} query={query}>
      {(sheet) => (
        <FigureStrip
          figures={figuresOf(sheet, { beatId, words })}
          label={t('figures.label', { year })}
        />
      )}
    </Loaded>
  );
};
