import { Button } from '@meguri/ui/Button.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PlainNoteField } from '../platform/PlainNoteField.tsx';

type Props = {
  readonly label: string;
  readonly text: string;
  /** Said where a sentence from records would become one by hand. */
  readonly note?: string;
  readonly onKeep: (text: string) => void;
  readonly onClose: () => void;
};

/** A sentence being written. */
export const SentenceText = ({ label, text: first, note, onKeep, onClose }: Props) => {
  const { t } = useTranslation('reports');
  const { t: platform } = useTranslation();
  const [text, setText] = useState(first);
  const keep = () => {
    const tidy = text.trim();
    if (tidy !== '') onKeep(tidy);
    onClose();
  };
  return (
    <div className="rounded-8 border border-line p-3">
      {note !== undefined && <p className="mb-2 text-muted">{note}</p>}
      <PlainNoteField
        label={label}
        lines={3}
        onChange={setText}
        required
        value={text}
        width={760}
      />
      <div className="flex flex-wrap gap-2">
        <Button onPress={keep} size={36}>
          {t('section.done')}
        </Button>
        <Button look="text" onPress={onClose} size={36}>
          {platform('cancel')}
        </Button>
      </div>
    </div>
  );
};
