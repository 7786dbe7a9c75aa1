import type { getMeasure, goodPractice, listMeasures } from '@meguri/core/measures/measures.ops.ts';
import { itemOf } from '@meguri/core/measures/plan.ts';
import type { Output } from '@meguri/core/operation.ts';
import type { ChipTone } from '@meguri/ui/Chip.tsx';
import { useTranslation } from 'react-i18next';
import type { Programme } from '../directives/programme.tsx';
import { useDayText } from '../platform/format.ts';
import { useLanguage } from '../platform/language.ts';

export type Listed = Output<typeof listMeasures>;
export type Entry = Listed['entries'][number];
export type Measure = Output<typeof getMeasure>;
export type Example = Output<typeof goodPractice>['examples'][number];
export type MeasureState = Measure['state'];

export type MeasureProps = { readonly measure: Measure; readonly programme: Programme };

/** Queries that change with a measure. */
export const changedMeasures: readonly string[] = ['measures.', 'tasks.'];

export const measureAddress = (id: string): string => `/measures/${id}`;

/** A state is a word; the tone only says whether somebody waits for it. */
export const toneOf: Readonly<Record<MeasureState, ChipTone>> = {
  draft: 'yellow',
  submitted: 'yellow',
  returned: 'yellow',
  decided: 'blue',
  prepared: 'blue',
  held: 'green',
  cancelled: 'gray',
  'looked-back': 'green',
};

/** Is it settled that it takes place? */
export const isSettled = (state: MeasureState): boolean =>
  !['draft', 'submitted', 'returned', 'cancelled'].includes(state);

/** Sent back, and not changed since. */
export const isToRevise = ({ state, steps, revision }: Measure): boolean =>
  state === 'returned' && steps.at(-1)?.revision === revision;

/** 令和8年11月26日（木）, with the weekday. */
export const useDayWithWeekday = (): ((day: string, style?: 'long' | 'short') => string) => {
  const { t } = useTranslation('measures');
  const language = useLanguage();
  const dayText = useDayText();
  const weekdays = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' });
  return (day, style = 'long') =>
    t('calendar.weekday', {
      day: dayText(day, style),
      weekday: weekdays.format(new Date(`${day}T00:00:00Z`)),
    });
};

export const timesText = ({
  from,
  until,
}: {
  readonly from: string | null;
  readonly until: string | null;
}): string => (from === null ? '' : until === null ? from : `${from}–${until}`);

/** Pillars a measure can have, in the order and words of the directive. */
export const pillarsOf = ({ pillars }: Programme) =>
  pillars.filter(({ subject }) => subject !== 'enforcement');

/** The words of the directive for a pillar and for an item of its catalogue. */
export const useDirectiveWords = (programme: Programme) => {
  const { t } = useTranslation('measures');
  const language = useLanguage();
  return {
    pillar: (subject: string): string =>
      programme.pillars.find((one) => one.subject === subject)?.title[language] ?? '',
    item: (itemId: string | null): string =>
      itemOf(programme, itemId)?.title[language] ?? t('ownIdea'),
  };
};
