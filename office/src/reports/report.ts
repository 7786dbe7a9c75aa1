import type { Output } from '@meguri/core/operation.ts';
import type { Bilingual } from '@meguri/core/pack/text.ts';
import type { getReport, listReports } from '@meguri/core/reports/reports.ops.ts';
import { countWords, type SourceKind } from '@meguri/core/reports/sources.ts';
import type { ChipTone } from '@meguri/ui/Chip.tsx';
import { useTranslation } from 'react-i18next';
import { useDayText } from '../platform/format.ts';

export type Listed = Output<typeof listReports>;
export type ReportRow = Listed['reports'][number];
export type Asked = Listed['asked'][number];
export type Report = Output<typeof getReport>;
export type ReportProps = { readonly report: Report };
export type Sentence = Report['sections'][number]['sentences'][number];
export type Made = Report['offers'][number][number];
export type Question = Report['questions'][number];

/** Queries that change with a report. */
export const changedReports: readonly string[] = ['reports.', 'tasks.'];

export const tones: Readonly<Record<ReportRow['state'], ChipTone>> = {
  draft: 'gray',
  submitted: 'blue',
  'sent-back': 'yellow',
  sent: 'blue',
  received: 'blue',
  returned: 'yellow',
  accepted: 'green',
};

/** 令和8年4月1日から令和8年9月30日まで */
export const usePeriodText = () => {
  const { t } = useTranslation('reports');
  const dayText = useDayText();
  return ({ from, until }: { readonly from: string; readonly until: string }): string =>
    t('period', { from: dayText(from), until: dayText(until) });
};

const lists: Readonly<Record<SourceKind, string>> = {
  community: '/communities',
  measure: '/measures',
  partner: '/partners?tab=log',
  interpreter: '/interpreters',
  training: '/training',
  voice: '/voices',
  meeting: '/meetings',
};

/** How many records there are: nothing beside a single one, and no number below ten (R16). */
export const recordCount = (count: number): Bilingual =>
  count === 1 ? { ja: '', en: '' } : countWords(count);

/** Where the records of a sentence stand: the one itself, or the list they are on. */
export const recordsPath = (records: Sentence['records']): string | undefined => {
  const [first, second] = records;
  if (first === undefined) return undefined;
  const own = { measure: 'measures', meeting: 'meetings' } as const;
  if (second === undefined && (first.kind === 'measure' || first.kind === 'meeting')) {
    return `/${own[first.kind]}/${first.subjectId}`;
  }
  return lists[first.kind];
};
