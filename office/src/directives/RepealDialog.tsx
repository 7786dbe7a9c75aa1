import { repealDirective } from '@meguri/core/directives/life.ops.ts';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { DayInput } from '../platform/DayInput.tsx';
import { useCommandOf } from '../platform/queries.ts';
import { useSession } from '../platform/session.ts';
import { useDone } from '../platform/use-done.ts';
import { changed, type Directive } from './register.ts';

type Props = { readonly directive: Directive; readonly onClose: () => void };

/** Abolished by another document: the last day counts whole (…限り). */
export const RepealDialog = ({ directive, onClose }: Props) => {
  const { t } = useTranslation('directives');
  const { t: tp } = useTranslation();
  const { today } = useSession();
  const done = useDone(onClose);
  const [lastOn, setLast] = useState<string | null>(today);
  const [document, setDocument] = useState('');
  const [asked, setAsked] = useState(false);
  const command = useCommandOf(repealDirective, {
    invalidate: changed,
    onDone: () => done(t('repeal.done')),
  });
  const missing = lastOn === null ? t('repeal.last') : document.trim() === '' && t('document');
  const send = () => {
    setAsked(true);
    if (lastOn === null || missing !== false) return;
    command.mutate({ versionId: directive.versionId, lastOn, document, replacedBy: null });
  };
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('repeal.open')}
      missing={asked && missing ? tp('missing', { what: missing }) : undefined}
      onClose={onClose}
      onConfirm={send}
      title={t('repeal.title', { name: directive.name })}
    >
      <p className="mb-3">{t('repeal.lead')}</p>
      <DayInput day={lastOn} label={t('repeal.last')} onDay={setLast} />
      <TextField
        hint={t('documentHint')}
        label={t('document')}
        onChange={setDocument}
        required
        value={document}
      />
    </CommandDialog>
  );
};
