import { checkMeasure } from '@meguri/core/measures/course.ops.ts';
import { Dialog } from '@meguri/ui/Dialog.tsx';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { useLanguage } from '../platform/language.ts';
import { useDialogCommand } from '../platform/use-done.ts';
import { changedMeasures, type Measure, type MeasureProps } from './measure.ts';

type Props = MeasureProps & {
  readonly check: Measure['checks'][number];
  readonly onClose: () => void;
};

/** The directive's own words on how to speak and behave; the leader says that they were read. */
export const GuidanceDialog = ({ measure, programme, check, onClose }: Props) => {
  const { t } = useTranslation('measures');
  const language = useLanguage();
  const said = t('act.checked');
  const command = useDialogCommand(checkMeasure, changedMeasures, { said, onClose });
  const { id: measureId, revision } = measure;
  const texts = programme.conductGuidance.map(({ clause, text }) => (
    <p className="mb-4 text-[16px]" key={clause}>
      {text[language]}
    </p>
  ));
  if (!measure.may.acknowledge || check.done) {
    return (
      <Dialog isOpen onClose={onClose} title={t('check.guidance')}>
        {texts}
      </Dialog>
    );
  }
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('check.accept')}
      onClose={onClose}
      onConfirm={() =>
        command.mutate({ measureId, revision, item: 'conduct', done: true, note: '' })
      }
      title={t('check.guidance')}
    >
      {texts}
    </CommandDialog>
  );
};
