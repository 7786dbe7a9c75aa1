import { Button } from '@meguri/ui/Button.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type HeldRecord, HoldDialog } from './HoldDialog.tsx';

/** Keeps the record it stands beside from being destroyed. */
export const HoldButton = ({ one }: { readonly one: HeldRecord }) => {
  const { t } = useTranslation('rights');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setOpen(true)} size={28}>
        {t('retention.holdOf')}
      </Button>
      {isOpen && <HoldDialog one={one} onClose={() => setOpen(false)} stations={[]} />}
    </>
  );
};
