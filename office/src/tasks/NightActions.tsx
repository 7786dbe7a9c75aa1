import { decideNight } from '@meguri/core/visits/night.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { ReasonDialog } from '@meguri/ui/Dialog.tsx';
import { useAnnounce } from '@meguri/ui/NoticeArea.tsx';
import { useShortcut } from '@meguri/ui/use-shortcut.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { useCommandOf } from '../platform/queries.ts';
import { RefusalNotice } from '../platform/RefusalNotice.tsx';

type Props = { readonly requestId: string; readonly address: string };

/** Approving a night visit from the home page, `a` or `r`; a "no" says why (MG-4.3b). */
export const NightActions = ({ requestId, address }: Props) => {
  const { t } = useTranslation('tasks');
  const announce = useAnnounce();
  const [asking, ask] = useState<'approve' | 'return' | null>(null);
  const command = useCommandOf(decideNight, { invalidate: ['tasks.', 'visits.nights'] });
  useShortcut('a', () => ask('approve'));
  useShortcut('r', () => ask('return'));
  const decide = (approved: boolean, reason: string) =>
    command.mutate(
      { requestId, approved, reason },
      {
        onSuccess: () => {
          const title = t(approved ? 'nightApproved' : 'nightReturned', { address });
          announce({ kind: 'done', title, stays: true });
        },
      },
    );
  return (
    <div className="mt-3.5 flex flex-wrap gap-3">
      <Button icon="check" look="solid" onPress={() => ask('approve')} size={48}>
        {t('approve')}
      </Button>
      <Button onPress={() => ask('return')} size={48}>
        {t('return')}
      </Button>
      {asking === 'approve' && (
        <CommandDialog
          command={command}
          confirmLabel={t('approve')}
          onClose={() => ask(null)}
          onConfirm={() => decide(true, '')}
          title={t('approveTitle')}
        >
          <p className="mb-4 text-[16px]">{t('approveBody', { address })}</p>
        </CommandDialog>
      )}
      <ReasonDialog
        busy={command.isPending}
        cancelLabel={t('cancel')}
        confirmLabel={t('returnConfirm')}
        isOpen={asking === 'return'}
        onClose={() => ask(null)}
        onConfirm={(reason) => decide(false, reason)}
        reasonLabel={t('returnReason')}
        title={t('returnTitle')}
      >
        {command.error && <RefusalNotice error={command.error} />}
      </ReasonDialog>
    </div>
  );
};
