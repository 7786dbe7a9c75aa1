import { changeMeasure } from '@meguri/core/measures/course.ops.ts';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalError } from '../platform/call.ts';
import { useCommandOf } from '../platform/queries.ts';
import { useDone } from '../platform/use-done.ts';
import { Clash } from './Clash.tsx';
import { MeasureHead } from './MeasureHead.tsx';
import { changedMeasures, type MeasureProps, measureAddress } from './measure.ts';
import { OneMeasure } from './OneMeasure.tsx';
import { PlanForm } from './PlanForm.tsx';
import { draftOf } from './plan-draft.ts';

/** A new version of the plan over the one that was opened. */
export const EditMeasurePage = () => <OneMeasure page={Page} />;

const wasFirst = (error: Error | null): RefusalError | null =>
  error instanceof RefusalError && error.problem.code === 'measure.changed' ? error : null;

const Page = ({ measure, programme }: MeasureProps) => {
  const { t } = useTranslation('measures');
  const navigate = useNavigate();
  const done = useDone(() => undefined);
  const { id: measureId } = measure;
  // The version that was opened stays the base, whatever is read anew meanwhile.
  const [revision, setRevision] = useState(measure.revision);
  const command = useCommandOf(changeMeasure, {
    invalidate: changedMeasures,
    onDone: () => done(t('form.saved')),
  });
  // The page is gone to when the new version was read: nobody submits the one before by a quick press.
  const onSuccess = () => void navigate({ to: measureAddress(measureId) });
  const faster = wasFirst(command.error);
  const goOn = (next: number) => {
    setRevision(next);
    command.reset();
  };
  return (
    <>
      <MeasureHead measure={measure} programme={programme} title={t('form.editTitle')} />
      <PlanForm
        clash={(draft, take) =>
          faster === null ? null : (
            <Clash draft={draft} error={faster} measureId={measureId} onGoOn={goOn} onTake={take} />
          )
        }
        command={command}
        initial={() => draftOf(measure.plan)}
        onSend={(plan) => command.mutate({ measureId, revision, plan }, { onSuccess })}
        programme={programme}
        sendLabel={t('form.saveChange')}
        stationId={measure.station?.id ?? null}
      />
    </>
  );
};
