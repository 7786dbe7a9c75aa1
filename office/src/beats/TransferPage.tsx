import { listUnits } from '@meguri/core/organisation/organisation.ops.ts';
import { PageHead } from '@meguri/ui/PageHead.tsx';
import { useTranslation } from 'react-i18next';
import * as z from 'zod';
import { useAddressState } from '../platform/address.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { PageBasis } from '../platform/PageBasis.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { TransferForm } from './TransferForm.tsx';

const addressState = z.object({ person: z.string().catch(''), post: z.string().catch('') });

/** One officer's move in one step: old post and beats end, new ones begin (MG-4.5). */
export const TransferPage = () => {
  const { t } = useTranslation('beats');
  const [{ person, post }] = useAddressState(addressState);
  const units = useQueryOf(listUnits, {});
  return (
    <>
      <title>{t('transfer.title')}</title>
      <PageHead
        basis={<PageBasis duties={['beats.hand-over', 'custody.chain']} />}
        crumbs={[
          { label: t('transfer.organisation'), href: '/organisation' },
          { label: t('transfer.title') },
        ]}
        meta={t('transfer.lead')}
        title={t('transfer.title')}
      />
      <Loaded query={units}>
        {(found) => <TransferForm personId={person} postId={post} units={found.units} />}
      </Loaded>
    </>
  );
};
