import { reopenMonth } from '@meguri/core/sheets/close.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { ReasonDialog } from '@meguri/ui/Dialog.tsx';
import { useAnnounce } from '@meguri/ui/NoticeArea.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useListText } from '../platform/format.ts';
import { useCommandOf } from '../platform/queries.ts';
import { RefusalNotice } from '../platform/RefusalNotice.tsx';
import type { Sheet } from './sheet.ts';
import { useMay } from './use-may.ts';
import { useMomentText } from './use-moment-text.ts';

type Props = { readonly beatId: string; readonly sheet: Sheet; readonly month: number };

/** Who worked the month, who closed or reopened it, and the way to reopen it. */
export const MonthFacts = ({ beatId, sheet, month }: Props) => {
  const { t } = useTranslation('sheets');
  const listText = useListText();
  const momentText = useMomentText();
  const may = useMay(beatId);
  const head = sheet.months[month - 1];
  if (head === undefined) return null;
  const names = head.officers.map(({ name, kind }) =>
    kind === 'own' ? name : `${name} (${t(`duty.${kind}`)})`,
  );
  const { closed, reopened } = head;
  return (
    <div className="text-muted">
      {head.state !== 'future' && (
        <p>
          {t('officers')} {names.length === 0 ? t('noOfficer') : listText(names)}
        </p>
      )}
      {closed && <p>{t('closedBy', { by: closed.by, at: momentText(closed.at) })}</p>}
      {reopened && (
        <p>
          {t('reopenedBy', {
            by: reopened.by,
            at: momentText(reopened.at),
            reason: reopened.reason,
          })}
        </p>
      )}
      {closed && may.decide && sheet.filedId === null && (
        <Reopen beatId={beatId} month={month} year={sheet.year} />
      )}
    </div>
  );
};

type ReopenProps = { readonly beatId: string; readonly year: number; readonly month: number };

const Reopen = ({ beatId, year, month }: ReopenProps) => {
  const { t } = useTranslation('sheets');
  const announce = useAnnounce();
  const [isOpen, setOpen] = useState(false);
  const command = useCommandOf(reopenMonth, {
    invalidate: ['sheets.', 'tasks.', 'reviews.'],
    onDone: () => {
      announce({ kind: 'done', title: t('reopen.done', { month }), stays: true });
      setOpen(false);
    },
  });
  return (
    <>
      <Button icon="unlock" onPress={() => setOpen(true)} size={28}>
        {t('reopen.action', { month })}
      </Button>
      {isOpen && (
        <ReasonDialog
          busy={command.isPending}
          cancelLabel={t('cancel')}
          confirmLabel={t('reopen.action', { month })}
          isOpen
          onClose={() => setOpen(false)}
          onConfirm={(reason) => command.mutate({ beatId, year, month, reason })}
          reasonLabel={t('reopen.reason')}
          title={t('reopen.title', { month })}
        >
          <p className="mb-3">{t('reopen.body', { month })}</p>
          {command.error && <RefusalNotice error={command.error} />}
        </ReasonDialog>
      )}
    </>
  );
};
