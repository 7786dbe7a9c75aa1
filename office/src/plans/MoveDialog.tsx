import type { PlanEntry } from '@meguri/core/plans/edit.ts';
import { noMonth } from '@meguri/core/plans/work.ts';
import { NumberField } from '@meguri/ui/NumberField.tsx';
import { SelectField } from '@meguri/ui/SelectField.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandDialog } from '../platform/CommandDialog.tsx';
import { openMonthsOf, type PlannedBoard, townName } from './board.ts';
import { effectLines } from './plan-effect.ts';
import type { PlanEditor } from './use-plan-editor.ts';

export type MoveFrom = { readonly townPartId: string; readonly month: number };

type Props = {
  readonly board: PlannedBoard;
  readonly editor: PlanEditor;
  readonly from: MoveFrom;
  /** Other cards that could be moved instead. */
  readonly choices?: readonly MoveFrom[];
  readonly onFrom: (from: MoveFrom) => void;
  readonly onClose: () => void;
};

/** A town part, or some of its doors, into another month; with the effect before it is done. */
export const MoveDialog = (props: Props) => {
  const { board, editor, from, onClose } = props;
  const { t } = useTranslation('plans');
  const most = editor.movableFrom(from.townPartId, from.month);
  const targets = [...openMonthsOf(board), noMonth].filter((month) => month !== from.month);
  const [to, setTo] = useState(targets[0] ?? noMonth);
  const [priority, setPriority] = useState<number | null>(most.priority);
  const [general, setGeneral] = useState<number | null>(most.general);
  const name = (month: number) => (month === noMonth ? t('noMonth') : t('month', { month }));
  const move =
    priority === null || general === null
      ? undefined
      : { townPartId: from.townPartId, from: from.month, to, priority, general };
  const put = () => {
    if (!move) return;
    editor.move(move);
    onClose();
  };
  return (
    <CommandDialog
      confirmLabel={t('move')}
      onClose={onClose}
      onConfirm={put}
      title={`${townName(board, from.townPartId)}　${name(from.month)}`}
    >
      <FromField {...props} />
      <SelectField
        label={t('to')}
        onChange={(month) => setTo(Number(month))}
        options={targets.map((month) => ({ id: String(month), label: name(month) }))}
        required
        value={String(to)}
      />
      <div className="flex flex-wrap gap-6">
        <Count label={t('priority')} most={most.priority} onChange={setPriority} value={priority} />
        <Count label={t('general')} most={most.general} onChange={setGeneral} value={general} />
      </div>
      <div className="mb-4 text-ink" role="status">
        {move &&
          effectLines({ board, entries: editor.entries, move }, t).map((line) => (
            <p key={line}>{line}</p>
          ))}
      </div>
    </CommandDialog>
  );
};

const keyOf = ({ townPartId, month }: MoveFrom): string => `${townPartId} ${month}`;

/** Which card is meant, where it was not a card that was pressed. */
const FromField = ({ board, editor, from, choices = [], onFrom }: Props) => {
  const { t } = useTranslation('plans');
  if (choices.length === 0) return null;
  const label = (one: MoveFrom): string =>
    t('townInMonth', {
      town: townName(board, one.townPartId),
      month: t('month', { month: one.month }),
      ...tiersOf(editor.movableFrom(one.townPartId, one.month)),
    });
  return (
    <SelectField
      label={t('town')}
      onChange={(key) => {
        const chosen = choices.find((one) => keyOf(one) === key);
        if (chosen) onFrom(chosen);
      }}
      options={choices.map((one) => ({ id: keyOf(one), label: label(one) }))}
      required
      value={keyOf(from)}
      width={420}
    />
  );
};

const tiersOf = ({ priority, general }: PlanEntry) => ({ priority, general });

type CountProps = {
  readonly label: string;
  readonly most: number;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
};

const Count = ({ label, most, value, onChange }: CountProps) => {
  const { t } = useTranslation('plans');
  if (most === 0) return null;
  return (
    <NumberField
      hint={t('most', { count: most })}
      label={label}
      max={most}
      min={0}
      onChange={onChange}
      required
      value={value}
    />
  );
};
