import type { ReportStep } from '@meguri/core/reports/reports.ts';
import { StepLine } from '@meguri/ui/StepLine.tsx';
import { useTranslation } from 'react-i18next';
import { useDayText } from '../platform/format.ts';
import type { Report, ReportProps } from './report.ts';

const names = ['draft', 'submitted', 'received', 'returned', 'accepted'] as const;
type Name = (typeof names)[number];

/** What ends each part of the way: the chief's part ends with sending. */
const ends: Readonly<Record<Name, readonly ReportStep[]>> = {
  draft: ['submitted', 'sent'],
  submitted: ['sent'],
  received: ['received'],
  returned: ['returned'],
  accepted: ['accepted'],
};

const current: Readonly<Record<Report['report']['state'], Name>> = {
  draft: 'draft',
  'sent-back': 'draft',
  submitted: 'submitted',
  sent: 'received',
  received: 'accepted',
  returned: 'returned',
  accepted: 'accepted',
};

/** 下書き → 署長の決裁 → 本部が受け取った → 返された → 受け入れ, each with day and person. */
export const ReportSteps = ({ report }: ReportProps) => {
  const { t } = useTranslation('reports');
  const dayText = useDayText();
  const { steps, report: row, begun } = report;
  const shown = names.filter((name) => name !== 'returned' || row.timesReturned > 0);
  const lastOf = (name: Name) => steps.findLast(({ step }) => ends[name].includes(step));
  const stateOf = (name: Name) => {
    if (row.state === 'accepted') return 'done' as const;
    if (current[row.state] === name) {
      return name === 'returned' ? ('returned' as const) : ('current' as const);
    }
    return lastOf(name) === undefined && name !== 'draft'
      ? ('to-come' as const)
      : ('done' as const);
  };
  const noteOf = (name: Name): string => {
    const end = lastOf(name);
    if (end !== undefined) return t('one.by', { day: dayText(end.on, 'short'), name: end.by });
    return name === 'draft' ? t('one.by', { day: dayText(begun.on, 'short'), name: begun.by }) : '';
  };
  return (
    <div className="mb-5">
      <StepLine
        label={t('one.steps')}
        steps={shown.map((name) => ({
          label: t(`one.step.${name}`),
          state: stateOf(name),
          note: noteOf(name),
        }))}
      />
    </div>
  );
};
