import { Button } from '@meguri/ui/Button.tsx';
import { Dialog } from '@meguri/ui/Dialog.tsx';
import { useTranslation } from 'react-i18next';
import { type PlannedBoard, townName } from './board.ts';
import { ofTown } from './plan-steps.ts';
import { Side } from './Side.tsx';
import type { Clash, PlanEditor } from './use-plan-editor.ts';

type Props = {
  readonly board: PlannedBoard;
  readonly editor: PlanEditor;
  readonly clash: Clash;
};

/** Two people changed one town: both versions, and the second editor chooses. */
export const ClashDialog = ({ board, editor, clash }: Props) => {
  const { t } = useTranslation('plans');
  const keep = () => editor.settle(clash, false);
  const town = townName(board, clash.townPartId);
  const saved = ofTown(editor.entries, clash.townPartId);
  return (
    <Dialog isOpen onClose={keep} title={t('clash.title', { town })}>
      <p className="mb-3">{t('clash.body', { who: clash.who })}</p>
      <div className="mb-4 grid grid-cols-2 gap-6">
        <Side entries={saved} other={clash.mine} title={t('clash.saved')} />
        <Side entries={clash.mine} other={saved} title={t('clash.mine')} />
      </div>
      <div className="flex flex-wrap gap-3">
        <Button onPress={keep} size={48}>
          {t('clash.keep')}
        </Button>
        <Button onPress={() => editor.settle(clash, true)} size={48}>
          {t('clash.take')}
        </Button>
      </div>
    </Dialog>
  );
};
