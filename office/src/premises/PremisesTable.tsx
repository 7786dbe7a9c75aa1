import { filterPremises, type PremisesRow } from '@meguri/core/premises/rows.ts';
import { BulkBar } from '@meguri/ui/BulkBar.tsx';
import { Button } from '@meguri/ui/Button.tsx';
import { DataTable } from '@meguri/ui/DataTable.tsx';
import { EmptyState } from '@meguri/ui/EmptyState.tsx';
import { useContext, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../platform/session.ts';
import { useNarrowerThan } from '../platform/use-narrower-than.ts';
import { filterOf, type ListState, noFilters } from './list-state.ts';
import { PremisesFilters } from './PremisesFilters.tsx';
import { PremisesSlots } from './premises-slot.ts';
import { type Room, useColumns } from './use-columns.tsx';

type Props = {
  readonly beatId: string;
  readonly rows: readonly PremisesRow[];
  readonly state: ListState;
  readonly change: (change: Partial<ListState>) => void;
  /** Buttons are for posts that record here. */
  readonly mayRecord: boolean;
};

const sortable = ['address', 'lastMet', 'due'] as const;

/** The doors of a beat: the whole beat is here, so every filter answers at once. */
export const PremisesTable = (props: Props) => {
  const { t } = useTranslation('premises');
  const { rows, state, change } = props;
  const { today } = useSession();
  const room = useRoom(state.door !== '');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const shown = useMemo(
    () => filterPremises(rows, filterOf(state, today), today),
    [rows, state, today],
  );
  const priority = shown.filter(({ tier }) => tier === 'priority').length;
  const counts = { count: shown.length, priority, general: shown.length - priority };
  const columns = useColumns(room);
  return (
    <>
      <DataTable
        columns={columns}
        countText={t('count', counts)}
        empty={<Nothing {...props} />}
        height={560}
        idOf={(row) => row.id}
        label={t('label')}
        onOpen={(row) => change({ door: row.id })}
        onSort={({ column, direction }) => {
          const sort = sortable.find((id) => id === column);
          if (sort) change({ sort, descending: direction === 'descending' });
        }}
        rows={shown}
        sort={{ column: state.sort, direction: state.descending ? 'descending' : 'ascending' }}
        tools={<PremisesFilters change={change} rows={rows} state={state} />}
        {...(props.mayRecord ? { selection: { ids: chosen, onChange: setChosen } } : {})}
      />
      <Chosen beatId={props.beatId} ids={chosen} onClear={() => setChosen(new Set())} />
    </>
  );
};

const useRoom = (panel: boolean): Room => {
  const [tight, narrow] = [useNarrowerThan(900), useNarrowerThan(1200)];
  if (tight) return 'tight';
  if (panel) return 'beside';
  return narrow ? 'narrow' : 'wide';
};

type ChosenProps = {
  readonly beatId: string;
  readonly ids: ReadonlySet<string>;
  readonly onClear: () => void;
};

const Chosen = ({ beatId, ids, onClear }: ChosenProps) => {
  const { t } = useTranslation('premises');
  const { bulk } = useContext(PremisesSlots);
  return (
    <BulkBar count={ids.size} onClear={onClear} unit={t('doors')}>
      {bulk.map((Action) => (
        <Action
          beatId={beatId}
          key={Action.displayName ?? Action.name}
          onDone={onClear}
          premisesIds={[...ids]}
        />
      ))}
    </BulkBar>
  );
};

const Nothing = ({ rows, change }: Props) => {
  const { t } = useTranslation('premises');
  if (rows.length === 0) {
    return (
      <EmptyState icon="door" title={t('empty')}>
        {t('emptyBody')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      action={<Button onPress={() => change(noFilters)}>{t('clear')}</Button>}
      icon="search"
      title={t('noneFound')}
    >
      {t('noneFoundBody')}
    </EmptyState>
  );
};
