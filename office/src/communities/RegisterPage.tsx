import { listCommunities } from '@meguri/core/communities/communities.ops.ts';
import type { Output } from '@meguri/core/operation.ts';
import { LinkButton } from '@meguri/ui/Button.tsx';
import { EmptyState } from '@meguri/ui/EmptyState.tsx';
import { SelectField } from '@meguri/ui/SelectField.tsx';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import * as z from 'zod';
import { InProgramme, type Programme } from '../directives/programme.tsx';
import { useAddressState } from '../platform/address.ts';
import { Loaded } from '../platform/Loaded.tsx';
import { PageSteps } from '../platform/PageSteps.tsx';
import { useQueryOf } from '../platform/queries.ts';
import { useSession } from '../platform/session.ts';
import { CommunitiesFrame } from './CommunitiesFrame.tsx';
import type { Listed } from './community.ts';
import { EntryTable } from './EntryTable.tsx';
import { RegisterFilters } from './RegisterFilters.tsx';
import { useShownEntries } from './use-shown-entries.ts';

/** The register: a list names place, kind, area and state; an entry is opened for a purpose. */
export const RegisterPage = () => {
  const { t } = useTranslation('communities');
  const { post } = useSession();
  const keeps = ['boxChief', 'sectionChief', 'stationOfficer', 'stationChief'].includes(post.kind);
  return (
    <CommunitiesFrame
      duties={['communities.register', 'communities.review', 'communities.share']}
      primary={
        keeps && (
          <LinkButton href="/communities/new" icon="add" look="solid" size={48}>
            {t('new')}
          </LinkButton>
        )
      }
      tab="register"
    >
      <InProgramme>
        {(programme, choice) => <Register choice={choice} programme={programme} />}
      </InProgramme>
    </CommunitiesFrame>
  );
};

type Props = { readonly programme: Programme; readonly choice: ReactNode };

const address = z.object({
  station: z.union([z.literal(''), z.uuid()]).catch(''),
  after: listCommunities.input.shape.after.catch(null),
});

const Register = ({ programme, choice }: Props) => {
  const [{ station, after }, change] = useAddressState(address);
  const asked = { stationId: station === '' ? null : station, after };
  return (
    <Loaded lines={8} query={useQueryOf(listCommunities, asked, { keep: true })}>
      {({ entries, next, stations }) => (
        <>
          {stations.length > 1 && (
            <Stations
              onChange={(id) => change({ station: id, after: null })}
              station={station}
              stations={stations}
            />
          )}
          {entries.length === 0 ? (
            <Nothing />
          ) : (
            <Entries choice={choice} entries={entries} programme={programme} />
          )}
          <PageSteps after={after} next={next} onGo={(to) => change({ after: to })} />
        </>
      )}
    </Loaded>
  );
};

type StationsProps = Pick<Output<typeof listCommunities>, 'stations'> & {
  readonly station: string;
  readonly onChange: (station: string) => void;
};

const Stations = ({ stations, station, onChange }: StationsProps) => {
  const { t } = useTranslation('communities');
  return (
    <SelectField
      label={t('table.station')}
      onChange={onChange}
      options={[
        { id: '', label: t('every') },
        ...stations.map(({ id, name }) => ({ id, label: name })),
      ]}
      required
      value={station}
      width={280}
    />
  );
};

const Nothing = () => {
  const { t } = useTranslation('communities');
  const { stationId } = useSession();
  return (
    <EmptyState icon="establishment" title={t('empty')}>
      {t(stationId === null ? 'emptyHeadquarters' : 'emptyBody')}
    </EmptyState>
  );
};

type EntriesProps = Props & { readonly entries: readonly Listed[] };

const Entries = ({ entries, programme, choice }: EntriesProps) => {
  const { t } = useTranslation('communities');
  const { shown, filters, change } = useShownEntries(entries);
  return (
    <>
      <RegisterFilters
        change={change}
        choice={choice}
        entries={entries}
        filters={filters}
        programme={programme}
      />
      {shown.length === 0 ? (
        <EmptyState title={t('none')}>{t('noneBody')}</EmptyState>
      ) : (
        <EntryTable entries={shown} programme={programme} />
      )}
    </>
  );
};
