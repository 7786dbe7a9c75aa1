import { sum } from '@meguri/core/base/lists.ts';
import { noMonth } from '@meguri/core/plans/work.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { Section } from '@meguri/ui/Section.tsx';
import { useTranslation } from 'react-i18next';
import { isEditable, type PlannedBoard, townName } from './board.ts';
import type { MoveFrom } from './MoveDialog.tsx';
import type { Entries } from './plan-steps.ts';

type Props = {
  readonly board: PlannedBoard;
  readonly entries: Entries;
  readonly onPlace: (from: MoveFrom) => void;
};

/** Due doors without a month: said, and put into a month by their number (MG-4.2c). */
export const Waiting = ({ board, entries, onPlace }: Props) => {
  const { t } = useTranslation('plans');
  const waiting = entries.filter((entry) => entry.month === noMonth);
  if (waiting.length === 0) return null;
  const count = sum(waiting.map((entry) => entry.priority + entry.general));
  return (
    <div className="mt-4">
      <Section note={t('waiting.note', { count })} title={t('waiting.title')}>
        <p className="mb-2">{t('waiting.body')}</p>
        <ul className="grid grid-cols-[repeat(auto-fill,minmax(300px,1fr))] gap-x-6">
          {waiting.map(({ townPartId, priority, general }) => (
            <li className="flex min-h-10 items-center gap-2 border-b border-line" key={townPartId}>
              <span className="text-ink">{townName(board, townPartId)}</span>
              <b className="figure ml-auto">{t('doors', { count: priority + general })}</b>
              {isEditable(board) && (
                <Button
                  label={t('waiting.placeTown', { town: townName(board, townPartId) })}
                  onPress={() => onPlace({ townPartId, month: noMonth })}
                  size={28}
                >
                  {t('waiting.place')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
};
