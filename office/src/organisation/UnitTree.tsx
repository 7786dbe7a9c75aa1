import { classes } from '@meguri/ui/classes.ts';
import { useTranslation } from 'react-i18next';
import type { Unit } from './units.ts';

type Props = {
  readonly units: readonly Unit[];
  readonly chosen: string;
  readonly onChoose: (unitId: string) => void;
};

/** Units under one another as nested lists; the chosen one is marked in words for readers too. */
export const UnitTree = (props: Props) => {
  const { t } = useTranslation('organisation');
  const known = new Set(props.units.map(({ id }) => id));
  const roots = props.units.filter(({ parentId }) => parentId === null || !known.has(parentId));
  return (
    <nav
      aria-label={t('tree')}
      className="own-scroll max-h-[70vh] rounded-8 border border-line p-2 max-[900px]:max-h-60"
    >
      <Branch {...props} branch={roots} />
    </nav>
  );
};

const Branch = ({ branch, ...props }: Props & { readonly branch: readonly Unit[] }) => (
  <ul className="grid">
    {branch.map((unit) => {
      const below = props.units.filter(({ parentId }) => parentId === unit.id);
      return (
        <li key={unit.id}>
          <button
            aria-current={unit.id === props.chosen ? 'true' : undefined}
            className={classes(
              'reach min-h-8 w-full cursor-pointer rounded-6 px-2 text-left hover:bg-select-soft hover:underline',
              unit.id === props.chosen && 'bg-select-soft font-bold text-link',
            )}
            onClick={() => props.onChoose(unit.id)}
            type="button"
          >
            {unit.name}
          </button>
          {below.length > 0 && (
            <div className="ml-3 border-l border-line pl-1.5">
              <Branch {...props} branch={below} />
            </div>
          )}
        </li>
      );
    })}
  </ul>
);
