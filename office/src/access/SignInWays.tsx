import { signInPassword, type signInWays } from '@meguri/core/access/sign-in.ops.ts';
import type { Output } from '@meguri/core/operation.ts';
import { Button, LinkButton } from '@meguri/ui/Button.tsx';
import { Link } from '@meguri/ui/Link.tsx';
import { Notice } from '@meguri/ui/Notice.tsx';
import { useTranslation } from 'react-i18next';
import { useCommandOf } from '../platform/queries.ts';
import { PasswordForm } from './PasswordForm.tsx';
import { ProofNotice } from './ProofNotice.tsx';
import { useEnter } from './use-enter.ts';
import { usePasskeySignIn } from './use-passkey.ts';

type Ways = Output<typeof signInWays>;

/** Only what this installation offers; the provider comes first where there is one. */
export const SignInWays = ({ ways }: { readonly ways: Ways }) => {
  const { t } = useTranslation('access');
  const enter = useEnter();
  const passkey = usePasskeySignIn(() => enter());
  const password = useCommandOf(signInPassword, { invalidate: [], onDone: () => enter() });
  if (ways.empty) return <Empty />;
  const quiet = ways.provider || ways.demo;
  return (
    <div className="grid gap-5">
      <ProofNotice error={passkey.error ?? password.error} />
      {ways.provider && <ProviderWay solid={!ways.demo} />}
      {ways.passkey && (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Button busy={passkey.isPending} onPress={() => passkey.mutate()} size={48}>
            {t('signIn.passkey')}
          </Button>
          <span className="text-muted">{t('signIn.passkeyNote')}</span>
        </div>
      )}
      {ways.password && (
        <section className="border-t border-line pt-4">
          <h2 className="mb-3 text-std-18B-160 text-ink">{t('signIn.password')}</h2>
          <PasswordForm
            asksWho
            autoFocus={!quiet}
            busy={password.isPending}
            onSubmit={(typed) => password.mutate(typed)}
            solid={!quiet}
            submit={t('signIn.submit')}
          />
        </section>
      )}
      <p className="border-t border-line pt-4">
        {t('signIn.codeQuestion')} <Link href="/enrol">{t('signIn.codeAction')}</Link>
      </p>
    </div>
  );
};

/** A whole page load: the server sends the browser on to the provider. */
export const ProviderWay = ({ solid }: { readonly solid: boolean }) => {
  const { t } = useTranslation('access');
  const go = () => window.location.assign('/sign-in/provider');
  return (
    <Button look={solid ? 'solid' : 'outline'} onPress={go} size={48}>
      {t('signIn.provider')}
    </Button>
  );
};

const Empty = () => {
  const { t } = useTranslation('access');
  return (
    <div className="grid gap-4">
      <Notice kind="info" title={t('signIn.emptyTitle')}>
        {t('signIn.emptyBody')}
      </Notice>
      <LinkButton href="/first-administrator" look="solid" size={48}>
        {t('signIn.emptyAction')}
      </LinkButton>
    </div>
  );
};
