import type { Input } from '@meguri/core/operation.ts';
import { stepRequest } from '@meguri/core/rights/requests.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { SelectField } from '@meguri/ui/SelectField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { DayInput } from '../platform/DayInput.tsx';
import { useSession } from '../platform/session.ts';
import { useDialogCommand } from '../platform/use-done.ts';
import type { Request } from './case.ts';

type Step = Input<typeof stepRequest>['step'];

/** Steps that the state of the request allows. */
const stepsFor = ({ state, steps, decision }: Request): readonly Step[] => {
  if (decision !== null) return ['objection'];
  if (state === 'form') return ['assigned', 'form-corrected'];
  const extended = steps.some(({ step }) => step === 'extended');
  return ['assigned', 'form-asked', ...(extended ? [] : (['extended'] as const))];
};

export const StepButtons = ({ request }: { readonly request: Request }) => {
  const { t } = useTranslation('rights');
  const [step, setStep] = useState<Step | null>(null);
  return (
    <div className="mt-3 flex flex-wrap gap-2.5">
      {stepsFor(request).map((one) => (
        <Button
          key={one}
          look={one === 'assigned' && request.handler === null ? 'solid' : 'outline'}
          onPress={() => setStep(one)}
        >
          {t(`take.${one}`)}
        </Button>
      ))}
      {step !== null && <StepDialog onClose={() => setStep(null)} request={request} step={step} />}
    </div>
  );
};

type DialogProps = {
  readonly request: Request;
  readonly step: Step;
  readonly onClose: () => void;
};

const StepDialog = ({ request, step, onClose }: DialogProps) => {
  const { t } = useTranslation('rights');
  const { today } = useSession();
  const [on, setOn] = useState<string | null>(today);
  const [personId, setPerson] = useState<string | null>(request.handler?.personId ?? null);
  const command = useDialogCommand(stepRequest, ['rights.', 'tasks.'], {
    said: t('take.done'),
    onClose,
  });
  const isWhole = on !== null && (step !== 'assigned' || personId !== null);
  const send = () => {
    if (on !== null) command.mutate({ requestId: request.requestId, step, on, personId });
  };
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('take.confirm')}
      incomplete={!isWhole && t('take.missing')}
      onClose={onClose}
      onConfirm={send}
      title={t(`take.${step}`)}
    >
      {step === 'assigned' && (
        <SelectField
          label={t('take.person')}
          onChange={setPerson}
          options={request.colleagues.map((one) => ({ id: one.personId, label: one.name }))}
          required
          value={personId}
        />
      )}
      <DayInput day={on} label={t('take.day')} onDay={setOn} />
    </CommandDialog>
  );
};
