import { filterPremises, type NamedClass, type PremisesRow } from '@meguri/core/premises/rows.ts';
import { FilterChip } from '@meguri/ui/FilterChip.tsx';
import { SearchField } from '@meguri/ui/SearchField.tsx';
import { SegmentedControl } from '@meguri/ui/SegmentedControl.tsx';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../platform/language.ts';
import { useSession } from '../platform/session.ts';
import { filterOf, type ListState, noFilters } from './list-state.ts';

type Props = {
  readonly rows: readonly PremisesRow[];
  readonly state: ListState;
  readonly change: (change: Partial<ListState>) => void;
};

type Chip = {
  readonly id: string;
  readonly label: string;
  readonly on: boolean;
  readonly only: Partial<ListState>;
  readonly off: Partial<ListState>;
};

/** The classes of these doors; none where the tiers say it all. */
const classesOf = (rows: readonly PremisesRow[]): readonly NamedClass[] => [
  ...new Map(
    rows.flatMap(({ visitClass }) => (visitClass === null ? [] : [[visitClass.code, visitClass]])),
  ).values(),
];

const useChips = ({ state, rows }: Pick<Props, 'state' | 'rows'>): readonly Chip[] => {
  const { t } = useTranslation('premises');
  const language = useLanguage();
  const due = state.dueMonth === 0 ? 12 : state.dueMonth;
  const kinds = (['household', 'establishment'] as const).map((kind) => ({
    id: kind,
    label: t(`kinds.${kind}`),
    on: state.kind === kind,
    only: { kind },
    off: { kind: 'all' as const },
  }));
  const flag = (id: 'notMet' | 'never' | 'provisional' | 'exempt') => ({
    id,
    label: t(`filters.${id}`),
    on: state[id],
    only: { [id]: true },
    off: { [id]: false },
  });
  const month = {
    id: 'due',
    label: t('filters.due', { month: due }),
    on: state.dueMonth !== 0,
    only: { dueMonth: due },
    off: { dueMonth: 0 },
  };
  const others = [flag('never'), flag('provisional'), flag('exempt')];
  const classes = classesOf(rows).map(({ code, title }) => ({
    id: `class-${code}`,
    label: title[language],
    on: state.visitClass === code,
    only: { visitClass: code },
    off: { visitClass: '' },
  }));
  return [flag('notMet'), month, ...others, ...kinds, ...classes];
};

/** Search, tiers and chips; each chip says how many it would leave by itself. */
export const PremisesFilters = ({ rows, state, change }: Props) => {
  const { t } = useTranslation('premises');
  const { today } = useSession();
  const left = (only: Partial<ListState>): number =>
    filterPremises(rows, filterOf({ ...state, ...noFilters, ...only }, today), today).length;
  const tiers = (['all', 'priority', 'general'] as const).map((id) => ({
    id,
    label: t(`tiers.${id}`),
    count: left({ tier: id }),
  }));
  return (
    <>
      <SearchField label={t('search')} onChange={(text) => change({ text })} value={state.text} />
      <SegmentedControl
        label={t('tier')}
        onChange={(tier) => change({ tier })}
        options={tiers}
        value={state.tier}
      />
      {useChips({ state, rows })
        .toSorted((a, b) => +b.on - +a.on)
        .map(({ id, label, on, only, off }) => (
          <FilterChip
            count={left(only)}
            key={id}
            label={label}
            on={on}
            onPress={() => change(on ? off : only)}
          />
        ))}
    </>
  );
};
