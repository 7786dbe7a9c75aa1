import { signInWays } from '@meguri/core/access/sign-in.ops.ts';
import { Notice } from '@meguri/ui/Notice.tsx';
import { useTranslation } from 'react-i18next';
import * as z from 'zod';
import { useAddressState } from '../platform/address.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { BarePage } from './BarePage.tsx';
import { DemoChoice } from './DemoChoice.tsx';
import { SignInWays } from './SignInWays.tsx';

const addressState = z.object({ refused: z.string().catch('') });

/** What this installation offers: the people of the demo, or the ways of a real prefecture. */
export const SignInPage = () => {
  const query = useQueryOf(signInWays, {});
  return (
    <Loaded lines={6} query={query}>
      {(ways) => (ways.demo ? <DemoSignIn ways={ways} /> : <RealSignIn ways={ways} />)}
    </Loaded>
  );
};

type Props = Parameters<typeof SignInWays>[0];

const RealSignIn = ({ ways }: Props) => {
  const { t } = useTranslation('access');
  return (
    <BarePage above={<ProviderRefused />} title={t('signIn.title')} width="form">
      <SignInWays ways={ways} />
    </BarePage>
  );
};

const ProviderRefused = () => {
  const { t } = useTranslation('access');
  const [{ refused }] = useAddressState(addressState);
  if (refused === '') return null;
  const next = refused === 'provider-weak' ? 'signIn.providerWeak' : 'signIn.providerRefusedNext';
  return (
    <Notice kind="refusal" title={t('signIn.providerRefused')}>
      {t(next)}
    </Notice>
  );
};

const DemoSignIn = ({ ways }: Props) => {
  const { t } = useTranslation('access');
  const above = (
    <div className="grid gap-3">
      <ProviderRefused />
      <Notice kind="attention" title={t('demoTitle')}>
        {t('demoBody')}
      </Notice>
    </div>
  );
  return (
    <BarePage above={above} title={t('title')} width="list">
      <DemoChoice />
      <details className="mt-2">
        <summary className="min-h-11 cursor-pointer py-2.5 text-[16px] text-link underline">
          {t('signIn.otherWays')}
        </summary>
        <div className="max-w-[560px] pt-2">
          <SignInWays ways={ways} />
        </div>
      </details>
    </BarePage>
  );
};
