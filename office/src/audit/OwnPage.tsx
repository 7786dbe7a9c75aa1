import { listOwnEntries } from '@meguri/core/audit/audit.ops.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { PageHead } from '@meguri/ui/PageHead.tsx';
import { useTranslation } from 'react-i18next';
import { useAddressState } from '../platform/address.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { PageBasis } from '../platform/PageBasis.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { useSession } from '../platform/session.ts';
import { EntryTable } from './EntryTable.tsx';
import { searchInput, searchState } from './search-state.ts';

/** What the log has about oneself (R29). */
export const OwnPage = () => {
  const { t } = useTranslation('audit');
  const { today } = useSession();
  const [state, change] = useAddressState(searchState);
  const { person: _, post: __, ...input } = searchInput(state, today);
  const query = useQueryOf(listOwnEntries, input, { keep: true });
  return (
    <>
      <title>{t('own.title')}</title>
      <PageHead
        basis={<PageBasis duties={['audit.examine', 'rights.personal-data']} />}
        meta={t('own.lead')}
        title={t('own.title')}
      />
      <Loaded lines={8} query={query}>
        {({ entries, next }) => (
          <>
            <EntryTable entries={entries} proofs={false} />
            <div className="mt-3 flex gap-2.5">
              {state.id !== '' && (
                <Button onPress={() => change({ at: '', id: '' })}>{t('first')}</Button>
              )}
              {next !== null && <Button onPress={() => change({ ...next })}>{t('next')}</Button>}
            </div>
          </>
        )}
      </Loaded>
    </>
  );
};
