import { redeemCode } from '@meguri/core/access/sign-in.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { Link } from '@meguri/ui/Link.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommandOf } from '../platform/queries.ts';
import type { Enrolling } from './enrolling.ts';
import { Missing } from './Missing.tsx';
import { ProofNotice } from './ProofNotice.tsx';
import { QrCode } from './QrCode.tsx';
import { useEnter } from './use-enter.ts';

type Props = { readonly enrolling: Enrolling; readonly secret: string };

export const EnrolPassword = ({ enrolling, secret }: Props) => {
  const { t } = useTranslation('access');
  const enter = useEnter();
  const [password, setPassword] = useState('');
  const [totp, setTotp] = useState('');
  const [asked, setAsked] = useState(false);
  const redeem = useCommandOf(redeemCode, { invalidate: [], onDone: () => enter() });
  const digits = totp.normalize('NFKC').replace(/\s/g, '');
  const empty = password === '' ? t('signIn.passwordLabel') : undefined;
  const missing =
    enrolling.missing ?? empty ?? (/^\d{6}$/.test(digits) ? undefined : t('signIn.totp'));
  const go = () => {
    setAsked(true);
    if (missing !== undefined) return;
    const { code, first } = enrolling;
    redeem.mutate({ code, first, proof: { way: 'password', password, totp: digits } });
  };
  return (
    <>
      <ProofNotice error={redeem.error} />
      <TextField
        autoComplete="new-password"
        hint={t('enrol.passwordHint')}
        label={t('signIn.passwordLabel')}
        onChange={setPassword}
        required
        type="password"
        value={password}
      />
      <AppKey secret={secret} staffNumber={enrolling.staffNumber} />
      <TextField
        autoComplete="one-time-code"
        hint={t('signIn.totpHint')}
        inputMode="numeric"
        label={t('signIn.totp')}
        onChange={setTotp}
        required
        value={totp}
        width={160}
      />
      <Missing what={asked ? missing : undefined} />
      <Button busy={redeem.isPending} look="solid" onPress={go} size={48}>
        {t('enrol.passwordAction')}
      </Button>
    </>
  );
};

type KeyProps = { readonly secret: string; readonly staffNumber: string };

/** The authenticator's key as a picture to scan, in groups of four to type, and as a link. */
const AppKey = ({ secret, staffNumber }: KeyProps) => {
  const { t } = useTranslation('access');
  const name = encodeURIComponent(`めぐり:${staffNumber}`);
  const address = `otpauth://totp/${name}?secret=${secret}&issuer=${encodeURIComponent('めぐり')}`;
  return (
    <div className="mb-4 rounded-8 border border-line-strong p-4">
      <h3 className="font-bold text-ink">{t('enrol.appTitle')}</h3>
      <p className="mb-2 text-muted">{t('enrol.appHint')}</p>
      <QrCode label={t('enrol.appCode')} text={address} />
      <p className="figure mb-2 text-[18px] tracking-wider text-ink" data-secret={secret}>
        {secret.replace(/(.{4})(?=.)/g, '$1 ')}
      </p>
      <Link href={address}>{t('enrol.appLink')}</Link>
    </div>
  );
};
