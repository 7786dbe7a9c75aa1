import { moveOutPremises } from '@meguri/core/premises/change.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { Notice } from '@meguri/ui/Notice.tsx';
import { useTranslation } from 'react-i18next';
import { RefusalNotice } from '../platform/RefusalNotice.tsx';
import { useDialogCommand } from '../platform/use-done.ts';

type Props = {
  readonly premises: { readonly id: string; readonly address: string };
  readonly day: string;
  readonly onDone: () => void;
};

/** People who had moved away are moved out by a command of its own: the next step, not a side effect. */
export const MoveOutOffer = ({ premises, day, onDone }: Props) => {
  const { t } = useTranslation('visits');
  const { address } = premises;
  const moveOut = useDialogCommand(moveOutPremises, ['premises.', 'beats.', 'sheets.'], {
    said: t('moveOutDone', { address }),
    onClose: onDone,
  });
  return (
    <div className="grid gap-2">
      <Notice
        action={
          <Button
            busy={moveOut.isPending}
            onPress={() => moveOut.mutate({ premisesId: premises.id, on: day })}
            size={28}
          >
            {t('moveOutDo')}
          </Button>
        }
        kind="attention"
        onClose={onDone}
        title={t('moveOut', { address })}
      />
      {moveOut.error && <RefusalNotice error={moveOut.error} />}
    </div>
  );
};
