import { communityStates } from '@meguri/core/communities/freshness.ts';
import { FilterChip } from '@meguri/ui/FilterChip.tsx';
import { SearchField } from '@meguri/ui/SearchField.tsx';
import { SelectField } from '@meguri/ui/SelectField.tsx';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Programme } from '../directives/programme.tsx';
import { type Listed, useKindName } from './community.ts';
import type { ChangeFilters, Filters } from './use-shown-entries.ts';

type Props = {
  readonly entries: readonly Listed[];
  readonly programme: Programme;
  readonly choice: ReactNode;
  readonly filters: Filters;
  readonly change: ChangeFilters;
};

export const RegisterFilters = ({ entries, programme, choice, filters, change }: Props) => {
  const { t } = useTranslation('communities');
  const kindName = useKindName(programme);
  const kinds = programme.communityKinds.map(({ kind }) => ({ id: kind, label: kindName(kind) }));
  return (
    <>
      <div className="flex flex-wrap items-end gap-x-5">
        {choice}
        <SelectField
          filter
          label={t('kind')}
          onChange={(kind) => change({ kind })}
          options={[{ id: 'all' as const, label: t('every') }, ...kinds]}
          value={filters.kind}
        />
      </div>
      <div className="mb-4 flex flex-wrap items-center gap-2.5">
        <SearchField
          label={t('search')}
          onChange={(name) => change({ name })}
          value={filters.name}
          width={280}
        />
        {communityStates.map((state) => {
          const count = entries.filter((one) => one.state === state).length;
          const on = filters.state === state;
          return count === 0 && !on ? null : (
            <FilterChip
              count={count}
              key={state}
              label={t(`states.${state}`)}
              on={on}
              onPress={() => change({ state: on ? 'all' : state })}
            />
          );
        })}
      </div>
    </>
  );
};
