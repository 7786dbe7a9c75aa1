import { whoAmI } from '@meguri/core/access/access.ops.ts';
import { lockedSession, unlock } from '@meguri/core/access/sign-in.ops.ts';
import type { Output } from '@meguri/core/operation.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../platform/Loaded.tsx';
import { useCommandOf, useQueryOf } from '../platform/queries.ts';
import { useLeave } from '../platform/use-account-items.ts';
import { BarePage } from './BarePage.tsx';
import { PasswordForm } from './PasswordForm.tsx';
import { ProofNotice } from './ProofNotice.tsx';
import { usePasskeyUnlock } from './use-passkey.ts';

type Locked = Output<typeof lockedSession>;

/** Stands in place of the page: nothing of it is left in the browser while it is locked (T57). */
export const LockScreen = () => {
  const { t } = useTranslation('access');
  const client = useQueryClient();
  const query = useQueryOf(lockedSession, {});
  useEffect(() => {
    const kept: readonly unknown[] = [whoAmI.name, lockedSession.name];
    client.removeQueries({ predicate: ({ queryKey: [name] }) => !kept.includes(name) });
  }, [client]);
  return (
    <BarePage title={t('lock.title')} width="form">
      <Loaded lines={3} query={query}>
        {(locked) => <Keys locked={locked} />}
      </Loaded>
    </BarePage>
  );
};

const Keys = ({ locked }: { readonly locked: Locked }) => {
  const { t } = useTranslation('access');
  const client = useQueryClient();
  const leave = useLeave();
  const open = (): void => void client.resetQueries();
  const byKey = useCommandOf(unlock, { invalidate: [], onDone: open });
  const byPasskey = usePasskeyUnlock(open);
  const { personName: name, postTitle: post } = locked;
  const busy = byKey.isPending || byPasskey.isPending;
  const provide = () => window.location.assign('/sign-in/provider?unlock');
  return (
    <div className="grid justify-items-start gap-4">
      <p className="text-[16px]">{t('lock.body', { name, post })}</p>
      <ProofNotice error={byKey.error ?? byPasskey.error} />
      {locked.demo && (
        <Button
          autoFocus
          busy={busy}
          look="solid"
          onPress={() => byKey.mutate({ key: { way: 'demo' } })}
          size={48}
        >
          {t('lock.demo', { name })}
        </Button>
      )}
      {locked.passkey && (
        <Button
          busy={busy}
          look={locked.password ? 'outline' : 'solid'}
          onPress={() => byPasskey.mutate()}
          size={48}
        >
          {t('lock.passkey')}
        </Button>
      )}
      {locked.provider && (
        <Button onPress={provide} size={48}>
          {t('lock.provider')}
        </Button>
      )}
      {locked.password && (
        <PasswordForm
          asksWho={false}
          autoFocus
          busy={busy}
          onSubmit={({ password, totp }) =>
            byKey.mutate({ key: { way: 'password', password, totp } })
          }
          solid={!locked.demo}
          submit={t('lock.submit')}
        />
      )}
      <Button look="text" onPress={leave} size={48}>
        {t('lock.leave')}
      </Button>
    </div>
  );
};
