import { Button } from '@meguri/ui/Button.tsx';
import { MonthBoard } from '@meguri/ui/MonthBoard.tsx';
import type { TownMove } from '@meguri/ui/month-board.ts';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isEditable, openMonthsOf, type PlannedBoard } from './board.ts';
import { boardMonths } from './board-months.ts';
import { MonthList } from './MonthList.tsx';
import { MoveDialog, type MoveFrom } from './MoveDialog.tsx';
import { effectLines } from './plan-effect.ts';
import { useNarrow } from './use-narrow.ts';
import type { PlanEditor } from './use-plan-editor.ts';
import { Waiting } from './Waiting.tsx';

type Props = { readonly board: PlannedBoard; readonly editor: PlanEditor };

/** The twelve months with their towns; wide as columns to drag in, narrow as a list with buttons. */
export const PlanBoard = ({ board, editor }: Props) => {
  const { t } = useTranslation('plans');
  const isNarrow = useNarrow();
  const [from, setFrom] = useState<MoveFrom>();
  const [choices, setChoices] = useState<readonly MoveFrom[]>([]);
  const { entries } = editor;
  const months = useMemo(() => boardMonths(board, entries, t), [board, entries, t]);
  const whole = (lifted: TownMove) => ({
    ...editor.movableFrom(lifted.townId, Number(lifted.from)),
    from: Number(lifted.from),
    to: Number(lifted.to),
  });
  const lines = (lifted: TownMove) => effectLines({ board, entries, move: whole(lifted) }, t);
  return (
    <>
      {isNarrow ? (
        <MonthList months={months} onMove={isEditable(board) ? setFrom : undefined} />
      ) : (
        <MonthBoard
          effect={(lifted) => lines(lifted).map((line) => <p key={line}>{line}</p>)}
          effectInWords={(lifted) => lines(lifted).join(' ')}
          label={t('board')}
          months={months}
          onMove={(lifted) => editor.move(whole(lifted))}
        />
      )}
      <SplitButton
        board={board}
        editor={editor}
        onSplit={(cards) => {
          setChoices(cards);
          setFrom(cards[0]);
        }}
      />
      <Waiting board={board} entries={entries} onPlace={setFrom} />
      {from && (
        <MoveDialog
          board={board}
          choices={choices}
          editor={editor}
          from={from}
          key={`${from.townPartId} ${from.month}`}
          onClose={() => {
            setFrom(undefined);
            setChoices([]);
          }}
          onFrom={setFrom}
        />
      )}
    </>
  );
};

type SplitProps = Props & { readonly onSplit: (cards: readonly MoveFrom[]) => void };

/** A part of a town goes by numbers, not by dragging. */
const SplitButton = ({ board, editor, onSplit }: SplitProps) => {
  const { t } = useTranslation('plans');
  if (!isEditable(board)) return null;
  const open = openMonthsOf(board);
  const cards = editor.entries.filter(({ townPartId, month }) => {
    const { priority, general } = editor.movableFrom(townPartId, month);
    return open.includes(month) && priority + general > 0;
  });
  if (cards.length === 0) return null;
  return (
    <div className="mt-2 print:hidden">
      <Button onPress={() => onSplit(cards)} size={28}>
        {t('split')}
      </Button>
    </div>
  );
};
