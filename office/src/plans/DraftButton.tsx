import type { Output } from '@meguri/core/operation.ts';
import { draftBeatPlan, redraftBeatPlan } from '@meguri/core/plans/edit.ops.ts';
import { Button, type ButtonLook } from '@meguri/ui/Button.tsx';
import { useAnnounce } from '@meguri/ui/NoticeArea.tsx';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { useCommandOf } from '../platform/queries.ts';
import { useSentences } from '../platform/RefusalNotice.tsx';
import type { Board } from './board.ts';

type Props = { readonly board: Board; readonly look?: ButtonLook };

type Drafted = Output<typeof draftBeatPlan>;

const useDraftNotice = () => {
  const { t } = useTranslation('plans');
  const announce = useAnnounce();
  return ({ version, placed, unplaced }: Drafted) =>
    announce({
      kind: unplaced > 0 ? 'attention' : 'done',
      title: t('drafted', { version }),
      body: unplaced > 0 ? t('draftedLeft', { placed, unplaced }) : t('draftedBody', { placed }),
    });
};

const changes = ['plans.', 'tasks.'];

/** Makes the first draft of the year, or a re-plan beside the approved version. */
export const DraftButton = ({ board, look = 'solid' }: Props) => {
  const { t } = useTranslation('plans');
  const onDone = useDraftNotice();
  const command = useCommandOf(draftBeatPlan, { invalidate: changes, onDone });
  const { beatId, year } = board;
  return (
    <>
      <Button busy={command.isPending} look={look} onPress={() => command.mutate({ beatId, year })}>
        {board.approved ? t('replan') : t('draft')}
      </Button>
      {command.error && <Refused error={command.error} />}
    </>
  );
};

type RedraftProps = {
  readonly planId: string;
  readonly revision: number;
  readonly onClose: () => void;
};

/** Drafts an open version anew; said first, because what was moved by hand goes. */
export const RedraftDialog = ({ planId, revision, onClose }: RedraftProps) => {
  const { t } = useTranslation('plans');
  const tell = useDraftNotice();
  const command = useCommandOf(redraftBeatPlan, {
    invalidate: changes,
    onDone: (drafted) => {
      tell(drafted);
      onClose();
    },
  });
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('redraft')}
      onClose={onClose}
      onConfirm={() => command.mutate({ planId, revision })}
      title={t('redraft')}
    >
      <p className="mb-3">{t('redraftBody')}</p>
    </CommandDialog>
  );
};

const Refused = ({ error }: { readonly error: Error }) => {
  const { say, next } = useSentences()(error);
  return (
    <p className="text-refusal" role="alert">
      {say} {next}
    </p>
  );
};
