import { listCommunities } from '@meguri/core/communities/communities.ops.ts';
import { LinkButton } from '@meguri/ui/Button.tsx';
import { EmptyState } from '@meguri/ui/EmptyState.tsx';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { InProgramme, type Programme } from '../directives/programme.tsx';
import { Loaded } from '../platform/Loaded.tsx';
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

const Register = ({ programme, choice }: Props) => (
  <Loaded lines={8} query={useQueryOf(listCommunities, {})}>
    {({ entries }) =>
      entries.length === 0 ? (
        <Nothing />
      ) : (
        <Entries choice={choice} entries={entries} programme={programme} />
      )
    }
  </Loaded>
);

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
