import { repealDirective } from '@meguri/core/directives/life.ops.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { DayInput } from '../platform/DayInput.tsx';
import { useSession } from '../platform/session.ts';
import { useDialogCommand } from '../platform/use-done.ts';
import { DocumentField } from './DocumentField.tsx';
import { changed, type Directive } from './register.ts';

type Props = { readonly directive: Directive; readonly onClose: () => void };

/** Abolished by another document: the last day counts whole (…限り). */
export const RepealDialog = ({ directive, onClose }: Props) => {
  const { t } = useTranslation('directives');
  const { today } = useSession();
  const [lastOn, setLast] = useState<string | null>(today);
  const [document, setDocument] = useState('');
  const command = useDialogCommand(repealDirective, changed, { said: t('repeal.done'), onClose });
  const missing = lastOn === null ? t('repeal.last') : document.trim() === '' && t('document');
  const send = () => {
    if (lastOn === null) return;
    command.mutate({ versionId: directive.versionId, lastOn, document, replacedBy: null });
  };
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('repeal.open')}
      missing={missing}
      onClose={onClose}
      onConfirm={send}
      title={t('repeal.title', { name: directive.name })}
    >
      <p className="mb-3">{t('repeal.lead')}</p>
      <DayInput day={lastOn} label={t('repeal.last')} onDay={setLast} />
      <DocumentField onChange={setDocument} value={document} />
    </CommandDialog>
  );
};
