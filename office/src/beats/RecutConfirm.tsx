import { Button } from '@meguri/ui/Button.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

type Props = { readonly busy: boolean; readonly onDo: (reason: string) => void };

/** The reason stays in the history of every beat concerned, so it is asked for. */
export const RecutConfirm = ({ busy, onDo }: Props) => {
  const { t } = useTranslation('beats');
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const isMissing = reason.trim() === '';
  return (
    <div className="mt-5 border-t border-line pt-4">
      <TextField
        error={asked && isMissing ? t('recut.reasonMissing') : undefined}
        label={t('recut.reason')}
        lines={2}
        onChange={setReason}
        required
        value={reason}
      />
      <Button
        busy={busy}
        icon="check"
        look="solid"
        onPress={() => {
          setAsked(true);
          if (!isMissing) onDo(reason.trim());
        }}
        size={48}
      >
        {t('recut.do')}
      </Button>
    </div>
  );
};
