import { Notice } from '@meguri/ui/Notice.tsx';
import { StepLine } from '@meguri/ui/StepLine.tsx';
import { useTranslation } from 'react-i18next';
import { DecisionNote } from './DecisionNote.tsx';
import { History } from './History.tsx';
import { LookBackSection } from './LookBackSection.tsx';
import { OtherActs } from './MeasureActs.tsx';
import { MeasureHead } from './MeasureHead.tsx';
import type { MeasureProps } from './measure.ts';
import { NextStep } from './NextStep.tsx';
import { OneMeasure } from './OneMeasure.tsx';
import { Preparation } from './Preparation.tsx';
import { Results } from './Results.tsx';
import { Safeguard } from './Safeguard.tsx';
import { SideFacts } from './SideFacts.tsx';

/** One measure from its plan to its look back; one next step at a time. */
export const MeasurePage = () => <OneMeasure page={Page} />;

const Page = (props: MeasureProps) => (
  <>
    <MeasureHead
      {...props}
      primary={<NextStep {...props} />}
      secondary={<OtherActs {...props} />}
    />
    <Steps {...props} />
    <div className="mb-6 empty:hidden">
      <Said {...props} />
    </div>
    <div className="grid gap-x-10 min-[1200px]:grid-cols-[minmax(0,1fr)_400px]">
      <div className="min-w-0">
        <DecisionNote {...props} />
        <Preparation {...props} />
        <Results {...props} />
        <LookBackSection {...props} />
      </div>
      <div className="min-w-0">
        <SideFacts {...props} />
        <History {...props} />
        <Safeguard />
      </div>
    </div>
  </>
);

const names = ['plan', 'decide', 'prepare', 'hold', 'lookBack'] as const;
const reached = {
  draft: 0,
  returned: 0,
  submitted: 1,
  decided: 2,
  prepared: 3,
  held: 4,
  'looked-back': 5,
} as const;

const Steps = ({ measure: { state } }: MeasureProps) => {
  const { t } = useTranslation('measures');
  if (state === 'cancelled') return null;
  const at = reached[state];
  const stateOf = (index: number) => {
    if (index < at) return 'done';
    if (index > at) return 'to-come';
    return state === 'returned' ? 'returned' : 'current';
  };
  return (
    <div className="mb-5">
      <StepLine
        label={t('step.label')}
        steps={names.map((name, index) => ({ label: t(`step.${name}`), state: stateOf(index) }))}
      />
    </div>
  );
};

/** Why it came back, or why it is off, and whose decision it waits for. */
const Said = ({ measure: { state, steps, route, station } }: MeasureProps) => {
  const { t } = useTranslation('measures');
  const last = steps.at(-1);
  if (state === 'returned' && last !== undefined) {
    return (
      <Notice kind="attention" title={t('one.returnedTitle')}>
        {last.note}
      </Notice>
    );
  }
  if (state === 'cancelled' && last !== undefined) {
    return (
      <Notice kind="attention" title={t('one.cancelledTitle')}>
        {last.note} {last.told !== '' && t('one.told', { told: last.told })}
      </Notice>
    );
  }
  if (state !== 'submitted' || route === 'station') return null;
  return (
    <Notice kind="info" title={t(station === null ? 'one.routeOwn' : 'one.routeHeadquarters')} />
  );
};
