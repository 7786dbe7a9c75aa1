import { classes } from './classes.ts';
import { Icon } from './Icon.tsx';
import type { BoardMonth, BoardTown } from './month-board.ts';
import type { useTownMove } from './use-town-move.ts';
import { useWords } from './words.ts';

type Props = {
  readonly town: BoardTown;
  readonly month: BoardMonth;
  readonly move: ReturnType<typeof useTownMove>;
  readonly fixed: boolean;
  readonly lifted: boolean;
};

/** A town of a month; its place stays visible while it is in the air. */
export const TownCard = ({ town, month, move, fixed, lifted }: Props) => {
  const words = useWords();
  if (fixed)
    return (
      <span className="flex min-h-[26px] items-center gap-1 px-1 text-muted">
        <Label town={town} />
      </span>
    );
  return (
    <button
      data-town={town.id}
      aria-roledescription={words.movable}
      className={classes(
        'reach flex min-h-8 w-full cursor-grab touch-none items-center gap-1 rounded-4 border border-line-strong bg-paper px-1.5 text-left text-ink hover:border-action',
        lifted && 'border-dashed opacity-45',
      )}
      onKeyDown={move.onKeyDown(town.id, month.id)}
      type="button"
      {...move.pointerHandlers(town.id, month.id)}
    >
      <Icon className="-ml-1 text-hint" name="grip" size={14} />
      <Label town={town} />
    </button>
  );
};

const Label = ({ town }: { readonly town: BoardTown }) => (
  <>
    <span className="min-w-0 leading-tight wrap-anywhere">{town.label}</span>
    <b className="figure ml-auto">{town.count}</b>
  </>
);

type GhostProps = {
  readonly town: BoardTown;
  readonly at: { readonly x: number; readonly y: number };
};

/** What follows the pointer. */
export const TownGhost = ({ town, at }: GhostProps) => (
  <div
    aria-hidden="true"
    className="pointer-events-none fixed z-50 flex h-10 -rotate-2 items-center gap-2 rounded-6 border-2 border-action bg-paper px-3.5 font-bold text-ink shadow-float"
    style={{ left: at.x + 8, top: at.y + 8 }}
  >
    <Icon name="grip" size={16} />
    {town.label}
    <span className="figure">{town.count}</span>
  </div>
);
