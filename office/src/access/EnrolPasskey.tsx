import { Button } from '@meguri/ui/Button.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Enrolling } from './enrolling.ts';
import { Missing } from './Missing.tsx';
import { ProofNotice } from './ProofNotice.tsx';
import { useEnter } from './use-enter.ts';
import { useCodePasskey } from './use-passkey.ts';

export const EnrolPasskey = ({ enrolling }: { readonly enrolling: Enrolling }) => {
  const { t } = useTranslation('access');
  const enter = useEnter();
  const [label, setLabel] = useState('');
  const [asked, setAsked] = useState(false);
  const redeem = useCodePasskey(() => enter());
  const missing = enrolling.missing ?? (label.trim() === '' ? t('enrol.passkeyLabel') : undefined);
  const go = () => {
    setAsked(true);
    if (missing === undefined) redeem.mutate({ ...enrolling, label });
  };
  return (
    <>
      <p className="mb-4">{t('enrol.passkeyNote')}</p>
      <ProofNotice error={redeem.error} />
      <TextField
        hint={t('enrol.passkeyLabelHint')}
        label={t('enrol.passkeyLabel')}
        onChange={setLabel}
        required
        value={label}
      />
      <Missing what={asked ? missing : undefined} />
      <Button busy={redeem.isPending} look="solid" onPress={go} size={48}>
        {t('enrol.passkeyAction')}
      </Button>
    </>
  );
};
