import { decideExport } from '@meguri/core/publications/exports.ops.ts';
import { exportPurposes } from '@meguri/core/publications/exports.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { useLanguage } from '../platform/language.ts';
import { useDialogCommand } from '../platform/use-done.ts';
import { type Export, useExportText } from './export.ts';
import { LineTable } from './LineTable.tsx';

type Props = { readonly wish: Export; readonly mayDecide: boolean };

/** A wish with the rows that would leave; decided by somebody outside the reporting line. */
export const ExportWaiting = ({ wish, mayDecide }: Props) => {
  const { t } = useTranslation('publications');
  const language = useLanguage();
  const exportText = useExportText();
  const [answer, setAnswer] = useState<boolean>();
  return (
    <li className="rounded-8 border border-line-strong p-4">
      <h2 className="text-std-18B-160 text-ink">{exportText(wish)}</h2>
      <p className="mb-2">
        {t('exports.asked', {
          by: wish.requestedBy,
          note: wish.note,
          purpose: exportPurposes[wish.reason][language],
        })}
      </p>
      {wish.lines.length > 0 && <LineTable lines={wish.lines} topic={wish.topic} />}
      <div className="mt-3 flex flex-wrap gap-3">
        {mayDecide && !wish.isOwn ? (
          <>
            <Button onPress={() => setAnswer(true)}>{t('exports.approve.open')}</Button>
            <Button look="text" onPress={() => setAnswer(false)}>
              {t('exports.decline.open')}
            </Button>
          </>
        ) : (
          <p className="text-muted">{t('exports.waits')}</p>
        )}
      </div>
      {answer !== undefined && (
        <DecideDialog approved={answer} onClose={() => setAnswer(undefined)} wish={wish} />
      )}
    </li>
  );
};

type DialogProps = {
  readonly wish: Export;
  readonly approved: boolean;
  readonly onClose: () => void;
};

const DecideDialog = ({ wish, approved, onClose }: DialogProps) => {
  const { t } = useTranslation('publications');
  const [note, setNote] = useState('');
  const kind = approved ? 'approve' : 'decline';
  const command = useDialogCommand(decideExport, ['publications.'], {
    said: t(`exports.${kind}.done`),
    onClose,
  });
  return (
    <CommandDialog
      command={command}
      confirmLabel={t(`exports.${kind}.confirm`)}
      onClose={onClose}
      onConfirm={() => command.mutate({ exportId: wish.id, approved, note })}
      title={t(`exports.${kind}.title`)}
    >
      <p className="mb-3">{t(`exports.${kind}.lead`)}</p>
      <TextField label={t('note')} lines={2} onChange={setNote} value={note} />
    </CommandDialog>
  );
};
