import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import { type BoardMonth, type Lifted, neighbourMonth, type TownMove } from './month-board.ts';
import { useWords } from './words.ts';

type Props = {
  readonly months: readonly BoardMonth[];
  readonly onMove: (move: TownMove) => void;
  /** The effect of a move in words: hours of both months, late doors. */
  readonly effectInWords: (move: TownMove) => string;
};

const monthUnder = (x: number, y: number): string | undefined => {
  const month = document.elementFromPoint(x, y)?.closest('[data-month]');
  return month instanceof HTMLElement ? month.dataset['month'] : undefined;
};

/** Pixels a pointer moves before a press becomes a drag. */
const dragFrom = 5;

/** A town that went to another column is drawn anew there: focus goes with it. */
const useFocusAfterMove = (months: readonly BoardMonth[]) => {
  const town = useRef<TownMove>(undefined);
  useEffect(() => {
    if (town.current === undefined || months.length === 0) return;
    const { townId, to } = town.current;
    const card = `[data-month="${CSS.escape(to)}"] [data-town="${CSS.escape(townId)}"]`;
    document.querySelector<HTMLElement>(card)?.focus();
    town.current = undefined;
  }, [months]);
  return (move: TownMove) => {
    town.current = move;
  };
};

/** One move at a time, by pointer or by ← → Enter Esc; every step is announced. */
export const useTownMove = ({ months, onMove, effectInWords }: Props) => {
  const words = useWords();
  const focusAfterMove = useFocusAfterMove(months);
  const [lifted, setLifted] = useState<Lifted>();
  const [said, say] = useState('');
  const [start, setStart] = useState<{ x: number; y: number }>();
  const nameOf = (id: string) => months.find((month) => month.id === id)?.label ?? '';
  const townOf = (id: string) =>
    months.flatMap((month) => month.towns).find((town) => town.id === id)?.label ?? '';
  const isOpen = (id: string) =>
    months.some((month) => month.id === id && month.state !== 'closed');

  const over = (next: Lifted) => {
    setLifted(next);
    if (next.to === lifted?.to) return;
    say(
      next.to === next.from
        ? words.lifted(townOf(next.townId), nameOf(next.from))
        : `${words.over(nameOf(next.to))}${effectInWords(next)}`,
    );
  };
  const cancel = () => {
    if (lifted) say(words.cancelled(townOf(lifted.townId)));
    setLifted(undefined);
  };
  const put = () => {
    if (!lifted || lifted.to === lifted.from) return cancel();
    focusAfterMove(lifted);
    onMove({ townId: lifted.townId, from: lifted.from, to: lifted.to });
    say(words.placed(townOf(lifted.townId), nameOf(lifted.to)));
    setLifted(undefined);
  };

  const onKeyDown = (townId: string, from: string) => (event: KeyboardEvent) => {
    const now =
      lifted?.townId === townId && lifted.from === from ? lifted : { townId, from, to: from };
    if (event.key === 'ArrowRight') over({ ...now, to: neighbourMonth(months, now.to, 1) });
    else if (event.key === 'ArrowLeft') over({ ...now, to: neighbourMonth(months, now.to, -1) });
    else if (event.key === 'Enter' || event.key === ' ') lifted ? put() : over(now);
    else if (event.key === 'Escape' && lifted) cancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const pointerHandlers = (townId: string, from: string) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      setStart({ x: event.clientX, y: event.clientY });
    },
    onPointerMove: (event: PointerEvent) => {
      if (!start) return;
      const pointer = { x: event.clientX, y: event.clientY };
      if (!lifted && Math.hypot(pointer.x - start.x, pointer.y - start.y) < dragFrom) return;
      const under = monthUnder(pointer.x, pointer.y);
      const to = under !== undefined && isOpen(under) ? under : (lifted?.to ?? from);
      over({ townId, from, to, pointer });
    },
    onPointerUp: () => {
      setStart(undefined);
      if (lifted?.pointer) put();
    },
    onPointerCancel: () => {
      setStart(undefined);
      cancel();
    },
  });
  return { lifted, said, onKeyDown, pointerHandlers };
};
