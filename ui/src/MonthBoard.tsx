import { type ReactNode, useMemo } from 'react';
import { MonthColumn } from './MonthColumn.tsx';
import { type BoardMonth, boardScale, type TownMove } from './month-board.ts';
import { TownGhost } from './TownCard.tsx';
import { useTownMove } from './use-town-move.ts';
import { useWords } from './words.ts';

export type MonthBoardProps = {
  readonly label: string;
  readonly months: readonly BoardMonth[];
  readonly onMove: (move: TownMove) => void;
  /** Shown while a town is in the air: hours and late doors of both months. */
  readonly effect: (move: TownMove) => ReactNode;
  readonly effectInWords: (move: TownMove) => string;
};

/** The plan by month with load and capacity. A table with the same figures belongs below it. */
export const MonthBoard = (props: MonthBoardProps) => {
  const words = useWords();
  const { months } = props;
  const scale = useMemo(() => boardScale(months), [months]);
  const move = useTownMove(props);
  const widths = months.map((month) => (month.state === 'closed' ? '98fr' : '171fr'));
  const template = widths.map((width) => `minmax(0, ${width})`).join(' ');
  const from = months.find((month) => month.id === move.lifted?.from);
  const town = from?.towns.find(({ id }) => id === move.lifted?.townId);
  const isMovable = months.some(
    ({ state, towns }) => state !== 'closed' && towns.some(({ fixed }) => !fixed),
  );
  return (
    <section aria-label={props.label}>
      <Legend />
      <div className="own-scroll relative rounded-8 border border-line">
        <ol
          className="grid min-w-[1180px] grid-rows-[auto_auto_auto_1fr]"
          style={{ gridTemplateColumns: template }}
        >
          {months.map((month) => (
            <MonthColumn key={month.id} lifted={town} month={month} move={move} scale={scale} />
          ))}
        </ol>
      </div>
      <p className="sr-only" role="status">
        {move.said}
      </p>
      {move.lifted && (
        <div className="sticky bottom-4 z-40 mt-2 w-fit max-w-xl rounded-8 bg-ink px-3.5 py-2.5 leading-relaxed text-white">
          {props.effect(move.lifted)}
        </div>
      )}
      {town && move.lifted?.pointer && <TownGhost at={move.lifted.pointer} town={town} />}
      {isMovable && <p className="mt-1 text-muted">{words.boardKeys}</p>}
    </section>
  );
};

const Legend = () => {
  const words = useWords();
  return (
    <ul className="mb-1.5 flex flex-wrap gap-x-5 gap-y-1 text-muted">
      <LegendItem label={words.need} mark="h-3 border border-bar-plan-line bg-bar-plan" />
      <LegendItem label={words.capacity} mark="border-t-3 border-rule" />
      <LegendItem label={words.done} mark="h-3 bg-bar-done" />
      <LegendItem label={words.approved} mark="border-t-3 border-dotted border-approved-line" />
    </ul>
  );
};

const LegendItem = ({ label, mark }: { readonly label: string; readonly mark: string }) => (
  <li className="flex items-center gap-1.5">
    <span aria-hidden="true" className={`inline-block w-[18px] ${mark}`} />
    {label}
  </li>
);
