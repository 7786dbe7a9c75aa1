import { boxCustody } from '@meguri/core/custody/custody.ops.ts';
import { EmptyState } from '@meguri/ui/EmptyState.tsx';
import { PageHead } from '@meguri/ui/PageHead.tsx';
import { useTranslation } from 'react-i18next';
import { useDayText } from '../platform/format.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { PageBasis } from '../platform/PageBasis.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { useSession } from '../platform/session.ts';
import { BoxActions } from './BoxActions.tsx';
import { CabinetSection } from './CabinetSection.tsx';
import { Chain } from './Chain.tsx';
import { CountButton } from './CountButton.tsx';
import { CustodyHistory } from './CustodyHistory.tsx';
import { Differences } from './Differences.tsx';
import { Disposals } from './Disposals.tsx';
import type { Register } from './register.ts';

/** What is kept at a box, what is out, and what is to be done next (MG-5.5, MG-5.7). */
export const BoxCustody = ({ boxId }: { readonly boxId: string }) => {
  const { t } = useTranslation('custody');
  const query = useQueryOf(boxCustody, { boxId });
  const title = query.data ? t('titleOf', { box: query.data.box.name }) : t('title');
  return (
    <>
      <title>{title}</title>
      <PageHead
        basis={<PageBasis duties={['custody.lock', 'custody.keys', 'custody.chain']} />}
        meta={query.data && <NextCount {...query.data} />}
        primary={query.data && <CountButton register={query.data} />}
        secondary={query.data && <BoxActions register={query.data} />}
        title={title}
      />
      <Loaded lines={8} query={query}>
        {(register) => <Kept register={register} />}
      </Loaded>
    </>
  );
};

const NextCount = ({ nextCountOn, lastCountedOn }: Register) => {
  const { t } = useTranslation('custody');
  const { today } = useSession();
  const dayText = useDayText();
  if (nextCountOn === null) return null;
  const last = lastCountedOn === null ? t('never') : t('last', { day: dayText(lastCountedOn) });
  const next = nextCountOn < today ? 'overdue' : 'next';
  return `${t(next, { day: dayText(nextCountOn) })}　${last}`;
};

const Kept = ({ register }: { readonly register: Register }) => {
  const { t } = useTranslation('custody');
  return (
    <>
      <Differences differences={register.differences} maySettle={register.may.settle} />
      <Disposals disposals={register.disposals} />
      {register.cabinets.length === 0 && (
        <div className="mb-6">
          <EmptyState icon="lock" title={t('empty')}>
            {t(register.may.register ? 'emptyBody' : 'emptyOther')}
          </EmptyState>
        </div>
      )}
      {register.cabinets.map((cabinet) => (
        <CabinetSection cabinet={cabinet} key={cabinet.id} register={register} />
      ))}
      <Chain chain={register.chain} />
      <CustodyHistory history={register.history} />
    </>
  );
};
