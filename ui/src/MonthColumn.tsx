import { classes } from './classes.ts';
import { Icon } from './Icon.tsx';
import { LoadBar } from './LoadBar.tsx';
import type { BoardMonth, BoardTown } from './month-board.ts';
import { TownCard } from './TownCard.tsx';
import type { useTownMove } from './use-town-move.ts';
import { useWords } from './words.ts';

type Props = {
  readonly month: BoardMonth;
  readonly scale: number;
  readonly move: ReturnType<typeof useTownMove>;
  /** The town in the air, if any. */
  readonly lifted: BoardTown | undefined;
};

const grounds: Record<BoardMonth['state'], string> = {
  closed: 'bg-surface/40',
  now: 'bg-select-soft',
  draft: 'bg-paper',
  open: 'bg-paper',
};

const isTarget = ({ month, move }: Props): boolean =>
  move.lifted !== undefined && move.lifted.to === month.id && move.lifted.from !== month.id;

export const MonthColumn = (props: Props) => {
  const { month, scale } = props;
  const target = isTarget(props);
  return (
    <li
      className={classes(
        'row-span-4 grid min-w-0 grid-cols-[minmax(0,1fr)] grid-rows-subgrid border-l border-line pb-2 first:border-l-0',
        grounds[month.state],
        target && 'outline-3 -outline-offset-3 outline-action outline-dashed',
      )}
      data-month={month.id}
    >
      <div className="flex flex-wrap items-center justify-between gap-x-1 px-2 pt-2 text-ink">
        <h3 className="text-[16px] font-bold">{month.label}</h3>
        <MonthState month={month} />
      </div>
      <LoadBar month={month} scale={scale} />
      <Load month={month} />
      <Towns {...props} target={target} />
    </li>
  );
};

const MonthState = ({ month }: { readonly month: BoardMonth }) => {
  if (month.stateLabel === undefined) return null;
  if (month.state === 'closed')
    return (
      <span className="flex items-center gap-0.5 text-muted">
        <Icon name="lock" size={14} />
        {month.stateLabel}
      </span>
    );
  return (
    <span
      className={classes(
        'rounded-4 px-2',
        month.state === 'now'
          ? 'bg-action text-white'
          : 'border border-attention-line bg-attention-soft text-attention-ink',
      )}
    >
      {month.stateLabel}
    </span>
  );
};

const Load = ({ month }: { readonly month: BoardMonth }) => {
  const words = useWords();
  const over = Math.round((month.need - month.capacity) * 10) / 10;
  const marked = month.state !== 'closed' && over > 0;
  return (
    <div className="px-2.5 pt-1 text-ink">
      <p className={classes('flex flex-wrap items-baseline', marked && 'text-refusal')}>
        <b className="figure text-[16px]">{month.need}</b>
        <span className="text-muted">
          ／<span className="figure">{month.capacity}</span>
          {month.state !== 'closed' && words.hours}
        </span>
        {marked && (
          <b className="ml-1 inline-flex items-center gap-0.5">
            <Icon name="attention" size={14} />
            <span aria-hidden="true" className="figure">
              +{over}
            </span>
            <span className="sr-only">{words.overBy(`${over}${words.hours}`)}</span>
          </b>
        )}
      </p>
      {month.counts.map((count, index) => (
        <p className={index === 0 ? 'text-ink' : 'text-muted'} key={count}>
          {count}
        </p>
      ))}
    </div>
  );
};

const Towns = ({ month, move, lifted, target }: Props & { readonly target: boolean }) => {
  const words = useWords();
  return (
    <ul className="grid min-h-28 grid-cols-[minmax(0,1fr)] content-start gap-1 px-1.5 pt-2">
      {month.towns.map((town) => (
        <li key={town.id}>
          <TownCard
            fixed={month.state === 'closed' || town.fixed === true}
            lifted={move.lifted?.townId === town.id && move.lifted.from === month.id}
            month={month}
            move={move}
            town={town}
          />
        </li>
      ))}
      {target && lifted && (
        <li className="grid h-8 place-items-center rounded-4 border-2 border-dashed border-action bg-select-soft text-link">
          {words.dropHere}
        </li>
      )}
    </ul>
  );
};
