import { cancelMeasure, decideMeasure } from '@meguri/core/measures/course.ops.ts';
import { Button, LinkButton } from '@meguri/ui/Button.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWordOf } from '../directives/programme.tsx';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { PlainNoteField } from '../platform/PlainNoteField.tsx';
import { useDialogCommand } from '../platform/use-done.ts';
import { changedMeasures, isToRevise, type MeasureProps, measureAddress } from './measure.ts';
import { SubmitDialog } from './NextStep.tsx';

type Opened = 'return' | 'cancel' | 'submit' | null;

/** What else this post can do with it. */
export const OtherActs = (props: MeasureProps) => {
  const { t } = useTranslation('measures');
  const [opened, open] = useState<Opened>(null);
  const { may, id } = props.measure;
  const isSentBack = isToRevise(props.measure);
  const onClose = () => open(null);
  const edits = may.change && !isSentBack;
  return (
    <>
      {edits && (
        <LinkButton href={`${measureAddress(id)}/edit`} icon="correct" size={36}>
          {t('act.edit')}
        </LinkButton>
      )}
      {isSentBack && may.submit && (
        <Button onPress={() => open('submit')} size={36}>
          {t('act.submitTitle')}
        </Button>
      )}
      {may.decide && (
        <Button onPress={() => open('return')} size={36}>
          {t('act.return')}
        </Button>
      )}
      {may.cancel && (
        <Button onPress={() => open('cancel')} size={36}>
          {t('act.cancel')}
        </Button>
      )}
      {opened === 'submit' && <SubmitDialog {...props} onClose={onClose} />}
      {opened === 'return' && <ReturnDialog {...props} onClose={onClose} />}
      {opened === 'cancel' && <CancelDialog {...props} onClose={onClose} />}
    </>
  );
};

type DialogProps = MeasureProps & { readonly onClose: () => void };

const ReturnDialog = ({ measure: { id: measureId, revision }, onClose }: DialogProps) => {
  const { t } = useTranslation('measures');
  const [note, setNote] = useState('');
  const said = t('act.returned');
  const command = useDialogCommand(decideMeasure, changedMeasures, { said, onClose });
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('act.return')}
      missing={note.trim() === '' && t('act.returnReason')}
      onClose={onClose}
      onConfirm={() => command.mutate({ measureId, revision, as: 'returned', note })}
      title={t('act.returnTitle')}
    >
      <PlainNoteField label={t('act.returnReason')} onChange={setNote} required value={note} />
    </CommandDialog>
  );
};

const CancelDialog = ({ measure, programme, onClose }: DialogProps) => {
  const { t } = useTranslation('measures');
  const word = useWordOf(programme)('measure');
  const [reason, setReason] = useState('');
  const [told, setTold] = useState('');
  const { id: measureId, revision } = measure;
  const said = t('act.cancelled');
  const command = useDialogCommand(cancelMeasure, changedMeasures, { said, onClose });
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('act.cancel')}
      missing={reason.trim() === '' && t('act.cancelReason')}
      onClose={onClose}
      onConfirm={() => command.mutate({ measureId, revision, reason, told })}
      title={t('act.cancelTitle', { word })}
    >
      <PlainNoteField
        label={t('act.cancelReason')}
        lines={2}
        onChange={setReason}
        required
        value={reason}
      />
      <PlainNoteField label={t('act.cancelTold')} lines={1} onChange={setTold} value={told} />
    </CommandDialog>
  );
};
