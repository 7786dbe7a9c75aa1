import { reviewDirective } from '@meguri/core/directives/life.ops.ts';
import { RadioField } from '@meguri/ui/RadioField.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { DayInput } from '../platform/DayInput.tsx';
import { useCommandOf } from '../platform/queries.ts';
import { useDone } from '../platform/use-done.ts';
import { changed, type Directive } from './register.ts';

type Props = { readonly directive: Directive; readonly onClose: () => void };

/** Before validity ends: extended, until when, or left to lapse, and which document says so. */
export const ReviewDialog = ({ directive, onClose }: Props) => {
  const { t } = useTranslation('directives');
  const { t: tp } = useTranslation();
  const done = useDone(onClose);
  const [outcome, setOutcome] = useState<'extended' | 'let-lapse'>('extended');
  const [validUntil, setValid] = useState<string | null>(null);
  const [document, setDocument] = useState('');
  const [asked, setAsked] = useState(false);
  const command = useCommandOf(reviewDirective, {
    invalidate: changed,
    onDone: () => done(t('review.done')),
  });
  const isMissing = document.trim() === '';
  const send = () => {
    setAsked(true);
    if (isMissing) return;
    command.mutate({ versionId: directive.versionId, outcome, validUntil, document });
  };
  return (
    <CommandDialog
      command={command}
      confirmLabel={t('review.confirm')}
      missing={asked && isMissing ? tp('missing', { what: t('document') }) : undefined}
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
