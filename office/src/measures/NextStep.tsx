import { decideMeasure, submitMeasure } from '@meguri/core/measures/course.ops.ts';
import { Button, LinkButton } from '@meguri/ui/Button.tsx';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { PlainNoteField } from '../platform/PlainNoteField.tsx';
import { useDialogCommand } from '../platform/use-done.ts';
import { LookBackDialog } from './LookBackDialog.tsx';
import { changedMeasures, isToRevise, type MeasureProps, measureAddress } from './measure.ts';
import { RecordDialog } from './RecordDialog.tsx';
import { ShareDialog } from './ShareDialog.tsx';

type DialogOf = (props: MeasureProps & { readonly onClose: () => void }) => ReactNode;

type Step = { readonly label: string; readonly Dialog: DialogOf };

/** The one filled button: what comes next for this post. */
export const NextStep = (props: MeasureProps) => {
  const { t } = useTranslation('measures');
  const [isOpen, setOpen] = useState(false);
  const { may, id, route } = props.measure;
  if (isToRevise(props.measure) && may.change) {
    return (
      <LinkButton href={`${measureAddress(id)}/edit`} look="solid" size={48}>
        {t('act.edit')}
      </LinkButton>
    );
  }
  const submit = t(route === 'station' ? 'act.submit' : 'act.submitHeadquarters');
  const steps: readonly (Step & { readonly on: boolean })[] = [
    { on: may.submit, label: submit, Dialog: SubmitDialog },
    { on: may.decide, label: t('act.decide'), Dialog: DecideDialog },
    { on: may.record, label: t('act.record'), Dialog: RecordDialog },
    { on: may.lookBack, label: t('act.lookBack'), Dialog: LookBackDialog },
    { on: may.share, label: t('act.share'), Dialog: ShareDialog },
  ];
  const next = steps.find(({ on }) => on);
  if (next === undefined) return null;
  return (
    <>
      <Button look="solid" onPress={() => setOpen(true)} size={48}>
        {next.label}
      </Button>
      {isOpen && <next.Dialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
};

type DialogProps = Parameters<DialogOf>[0];

export const SubmitDialog = ({ measure: { id: measureId, revision }, onClose }: DialogProps) => {
  const { t } = useTranslation('measures');
  const said = t('act.submitted');
  const command = useDialogCommand(submitMeasure, changedMeasures, { said, onClose });
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('act.submitTitle')}
      onClose={onClose}
      onConfirm={() => command.mutate({ measureId, revision })}
      title={t('act.submitTitle')}
    >
      <p className="mb-4">{t('act.submitLead')}</p>
    </CommandDialog>
  );
};

const DecideDialog = ({ measure: { id: measureId, revision }, onClose }: DialogProps) => {
  const { t } = useTranslation('measures');
  const [note, setNote] = useState('');
  const said = t('act.decided');
  const command = useDialogCommand(decideMeasure, changedMeasures, { said, onClose });
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('act.decide')}
      onClose={onClose}
      onConfirm={() => command.mutate({ measureId, revision, as: 'decided', note })}
      title={t('act.decideTitle')}
    >
      <PlainNoteField label={t('act.decideNote')} lines={2} onChange={setNote} value={note} />
    </CommandDialog>
  );
};
