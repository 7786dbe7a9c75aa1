import { listUnits } from '@meguri/core/organisation/organisation.ops.ts';
import { PageHead } from '@meguri/ui/PageHead.tsx';
import { SearchField } from '@meguri/ui/SearchField.tsx';
import { SegmentedControl } from '@meguri/ui/SegmentedControl.tsx';
import { useTranslation } from 'react-i18next';
import * as z from 'zod';
import { useAddressState } from '../platform/address.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { PageBasis } from '../platform/PageBasis.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { useSession } from '../platform/session.ts';
import { OrganisationActions } from './OrganisationActions.tsx';
import { PeopleTable } from './PeopleTable.tsx';
import { UnitPosts } from './UnitPosts.tsx';
import { UnitTree } from './UnitTree.tsx';
import { stationOf, type Unit } from './units.ts';

const addressState = z.object({
  unit: z.string().catch(''),
  view: z.enum(['posts', 'people']).catch('posts'),
  text: z.string().catch(''),
});

/** The tree of units, their posts with who holds them, and the people. */
export const OrganisationPage = () => {
  const { t } = useTranslation('organisation');
  const query = useQueryOf(listUnits, {});
  return (
    <>
      <title>{t('title')}</title>
      <Loaded lines={8} query={query}>
        {({ units }) => <Organisation units={units} />}
      </Loaded>
    </>
  );
};

const Organisation = ({ units }: { readonly units: readonly Unit[] }) => {
  const { t } = useTranslation('organisation');
  const session = useSession();
  const [state, change] = useAddressState(addressState);
  const start = session.stationId ?? session.unit.id;
  const chosen =
    units.find(({ id }) => id === state.unit) ?? units.find(({ id }) => id === start) ?? units[0];
  if (chosen === undefined) return null;
  return (
    <>
      <PageHead
        basis={<PageBasis duties={['custody.chain', 'organisation.supervisors']} />}
        meta={t('lead')}
        secondary={<OrganisationActions unit={chosen} units={units} />}
        title={t('title')}
      />
      <div className="grid grid-cols-[240px_minmax(0,1fr)] items-start gap-7 max-[900px]:grid-cols-1">
        <UnitTree chosen={chosen.id} onChoose={(unit) => change({ unit })} units={units} />
        <div>
          <div className="mb-3 flex flex-wrap items-center gap-3">
            <SegmentedControl
              label={t('view')}
              onChange={(view) => change({ view })}
              options={[
                { id: 'posts', label: t('views.posts') },
                { id: 'people', label: t('views.people') },
              ]}
              value={state.view}
            />
            <SearchField
              label={t('search')}
              onChange={(text) => change({ text })}
              value={state.text}
            />
          </div>
          {state.view === 'posts' ? (
            <UnitPosts text={state.text} unit={chosen} units={units} />
          ) : (
            <PeopleTable stationId={stationOf(chosen, units)} text={state.text} />
          )}
        </div>
      </div>
    </>
  );
};
