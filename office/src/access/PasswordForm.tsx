import { Button } from '@meguri/ui/Button.tsx';
import { TextField } from '@meguri/ui/TextField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

export type Typed = {
  readonly staffNumber: string;
  readonly password: string;
  readonly totp: string;
};

type Props = {
  /** False: it is known who types. */
  readonly asksWho: boolean;
  readonly submit: string;
  readonly solid: boolean;
  readonly busy: boolean;
  readonly autoFocus?: boolean;
  readonly onSubmit: (typed: Typed) => void;
};

const nothing: Typed = { staffNumber: '', password: '', totp: '' };

/** Full-width digits of a Japanese keyboard are taken too. */
const plain = (text: string): string => text.normalize('NFKC').trim();

/** Staff number, password and code in one step, so that no answer tells which was wrong. */
export const PasswordForm = (props: Props) => {
  const { t } = useTranslation('access');
  const [typed, setTyped] = useState(nothing);
  const [asked, setAsked] = useState(false);
  const set = (part: Partial<Typed>) => setTyped({ ...typed, ...part });
  const errorOf = (text: string, what: string): string | undefined =>
    asked && text.trim() === '' ? t('signIn.missing', { what }) : undefined;
  const complete =
    (!props.asksWho || typed.staffNumber.trim() !== '') &&
    typed.password !== '' &&
    typed.totp !== '';
  const submit = () => {
    setAsked(true);
    if (!complete || props.busy) return;
    props.onSubmit({
      staffNumber: plain(typed.staffNumber),
      password: typed.password,
      totp: plain(typed.totp).replace(/\s/g, ''),
    });
    set({ totp: '' });
    setAsked(false);
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {props.asksWho && (
        <TextField
          autoComplete="username"
          autoFocus={props.autoFocus ?? false}
          error={errorOf(typed.staffNumber, t('signIn.staffNumber'))}
          label={t('signIn.staffNumber')}
          onChange={(staffNumber) => set({ staffNumber })}
          required
          value={typed.staffNumber}
        />
      )}
      <TextField
        autoComplete="current-password"
        autoFocus={!props.asksWho && (props.autoFocus ?? false)}
        error={errorOf(typed.password, t('signIn.passwordLabel'))}
        label={t('signIn.passwordLabel')}
        onChange={(password) => set({ password })}
        required
        type="password"
        value={typed.password}
      />
      <TextField
        autoComplete="one-time-code"
        error={errorOf(typed.totp, t('signIn.totp'))}
        hint={t('signIn.totpHint')}
        inputMode="numeric"
        label={t('signIn.totp')}
        onChange={(totp) => set({ totp })}
        required
        value={typed.totp}
        width={160}
      />
      <Button busy={props.busy} look={props.solid ? 'solid' : 'outline'} size={48} type="submit">
        {props.submit}
      </Button>
    </form>
  );
};
