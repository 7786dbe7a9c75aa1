import { getAuditState, searchAudit } from '@meguri/core/audit/audit.ops.ts';
import type { Output } from '@meguri/core/operation.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { useTranslation } from 'react-i18next';
import { useAddressState } from '../platform/address.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { useSession } from '../platform/session.ts';
import { AuditFrame } from './AuditFrame.tsx';
import { AuditSide } from './AuditSide.tsx';
import { EntryTable } from './EntryTable.tsx';
import { LogState } from './LogState.tsx';
import { SearchForm } from './SearchForm.tsx';
import { type SearchState, searchInput, searchState } from './search-state.ts';

/** The auditor's first page: is the record whole, who looked at what, what waits (screens 17). */
export const AuditPage = () => {
  const { t } = useTranslation('audit');
  const { today } = useSession();
  const [state, change] = useAddressState(searchState);
  const query = useQueryOf(searchAudit, searchInput(state, today), { keep: true });
  return (
    <AuditFrame tab="entries" title={t('title')}>
      <div className="mb-4">
        <LogState />
      </div>
      <div className="grid gap-x-8 min-[1300px]:grid-cols-[minmax(0,1fr)_330px]">
        <div className="min-w-0">
          <SearchForm onSearch={change} state={state} />
          <Loaded lines={8} query={query}>
            {(page) => <Page change={change} page={page} state={state} />}
          </Loaded>
          <p className="mt-3 mb-6 text-muted">{t('footnote')}</p>
        </div>
        <Loaded query={useQueryOf(getAuditState, {})}>
          {(found) => <AuditSide state={found} />}
        </Loaded>
      </div>
    </AuditFrame>
  );
};

type PageProps = {
  readonly page: Output<typeof searchAudit>;
  readonly state: SearchState;
  readonly change: (state: Partial<SearchState>) => void;
};

const Page = ({ page, state, change }: PageProps) => {
  const { t } = useTranslation('audit');
  return (
    <>
      <EntryTable entries={page.entries} proofs />
      <div className="mt-3 flex gap-2.5">
        {state.id !== '' && (
          <Button onPress={() => change({ at: '', id: '' })}>{t('first')}</Button>
        )}
        {page.next !== null && (
          <Button onPress={() => change({ ...page.next })}>{t('next')}</Button>
        )}
      </div>
    </>
  );
};
