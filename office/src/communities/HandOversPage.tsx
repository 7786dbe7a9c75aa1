import { listHandOvers } from '@meguri/core/communities/hand-overs.ops.ts';
import type { Output } from '@meguri/core/operation.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { EmptyState } from '@meguri/ui/EmptyState.tsx';
import { Notice } from '@meguri/ui/Notice.tsx';
import { PageHead } from '@meguri/ui/PageHead.tsx';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import * as z from 'zod';
import { useAddressState } from '../platform/address.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { PageBasis } from '../platform/PageBasis.tsx';
import { PageSteps } from '../platform/PageSteps.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { useSession } from '../platform/session.ts';
import { HandOverDialog } from './HandOverDialog.tsx';
import { HandOversTable } from './HandOversTable.tsx';
import { HandOverTotals } from './HandOverTotals.tsx';

const Head = ({ primary }: { readonly primary?: ReactNode }) => {
  const { t } = useTranslation('handOvers');
  return (
    <>
      <title>{t('title')}</title>
      <PageHead
        basis={<PageBasis duties={['communities.hand-over']} />}
        crumbs={[{ label: t('communities'), href: '/communities' }, { label: t('title') }]}
        meta={t('lead')}
        primary={primary}
        title={t('title')}
      />
      <div className="mb-6">
        <Notice kind="info" title={t('kept')}>
          {t('notKept')}
        </Notice>
      </div>
    </>
  );
};

/** Receipts of what was handed over (R15): of the own station, or made out to the own post. */
export const HandOversPage = () => {
  const { post } = useSession();
  // Whoever is not part of a hand-over has its totals and no single receipt.
  if (post.kind === 'auditor' || post.kind === 'prefecturalChief') {
    return (
      <>
        <Head />
        <HandOverTotals />
      </>
    );
  }
  return <Receipts />;
};

const address = z.object({ after: listHandOvers.input.shape.after.catch(null) });

const Receipts = () => {
  const [{ after }, change] = useAddressState(address);
  return (
    <Loaded lines={6} query={useQueryOf(listHandOvers, { after }, { keep: true })}>
      {(list) => (
        <Whole
          list={list}
          steps={<PageSteps after={after} next={list.next} onGo={(to) => change({ after: to })} />}
        />
      )}
    </Loaded>
  );
};

type WholeProps = { readonly list: Output<typeof listHandOvers>; readonly steps: ReactNode };

const Whole = ({ list, steps }: WholeProps) => {
  const { t } = useTranslation('handOvers');
  const [recording, setRecording] = useState(false);
  const { receipts, may } = list;
  const primary = may.record && (
    <Button look="solid" onPress={() => setRecording(true)}>
      {t('record.open')}
    </Button>
  );
  return (
    <>
      <Head primary={primary} />
      {receipts.length === 0 ? (
        <EmptyState title={t('empty')}>
          {t(may.record ? 'emptyStation' : 'emptyReceiver')}
        </EmptyState>
      ) : (
        <HandOversTable list={list} />
      )}
      {steps}
      {may.totals && <HandOverTotals />}
      {recording && <HandOverDialog onClose={() => setRecording(false)} />}
    </>
  );
};
