import { reviewDirective } from '@meguri/core/directives/life.ops.ts';
import { RadioField } from '@meguri/ui/RadioField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { DayInput } from '../platform/DayInput.tsx';
import { useDialogCommand } from '../platform/use-done.ts';
import { DocumentField } from './DocumentField.tsx';
import { changed, type Directive } from './register.ts';

type Props = { readonly directive: Directive; readonly onClose: () => void };

/** Before validity ends: extended, until when, or left to lapse, and which document says so. */
export const ReviewDialog = ({ directive, onClose }: Props) => {
  const { t } = useTranslation('directives');
  const [outcome, setOutcome] = useState<'extended' | 'let-lapse'>('extended');
  const [validUntil, setValid] = useState<string | null>(null);
  const [document, setDocument] = useState('');
  const command = useDialogCommand(reviewDirective, changed, { said: t('review.done'), onClose });
  const send = () =>
    command.mutate({ versionId: directive.versionId, outcome, validUntil, document });
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('review.confirm')}
      missing={document.trim() === '' && t('document')}
      onClose={onClose}
      onConfirm={send}
      title={t('review.open')}
    >
      <div className="mb-4">
        <RadioField
          label={t('review.outcome')}
          onChange={setOutcome}
          options={[
            { id: 'extended', label: t('review.extended') },
            { id: 'let-lapse', label: t('review.letLapse') },
          ]}
          value={outcome}
        />
      </div>
      {outcome === 'extended' && (
        <DayInput day={validUntil} label={t('review.until')} onDay={setValid} required={false} />
      )}
      <DocumentField onChange={setDocument} value={document} />
    </CommandDialog>
  );
};
