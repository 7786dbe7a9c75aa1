import { Button } from '@meguri/ui/Button.tsx';
import type { BoardMonth } from '@meguri/ui/month-board.ts';
import { useWords } from '@meguri/ui/words.ts';
import { useTranslation } from 'react-i18next';
import type { MoveFrom } from './MoveDialog.tsx';

type Props = {
  readonly months: readonly BoardMonth[];
  /** Absent where nothing may be moved. */
  readonly onMove: ((from: MoveFrom) => void) | undefined;
};

/** The plan as a list of months with a button for each town, for screens below 900 px. */
export const MonthList = ({ months, onMove }: Props) => (
  <ol className="mb-4 rounded-8 border border-line">
    {months.map((month) => (
      <li className="border-t border-line px-4 py-2.5 first:border-t-0" key={month.id}>
        <MonthLine month={month} />
        {month.state === 'closed' ? (
          <p>{month.towns.map(({ label, count }) => `${label} ${count}`).join('　')}</p>
        ) : (
          <MonthTowns month={month} onMove={onMove} />
        )}
      </li>
    ))}
  </ol>
);

const MonthTowns = ({ month, onMove }: Pick<Props, 'onMove'> & { readonly month: BoardMonth }) => (
  <ul className="grid gap-1">
    {month.towns.map((town) => (
      <li className="flex min-h-9 items-center gap-2" key={town.id}>
        <span className="text-ink">{town.label}</span>
        <b className="figure ml-auto">{town.count}</b>
        {onMove && !town.fixed && (
          <MoveButton
            label={town.label}
            onPress={() => onMove({ townPartId: town.id, month: Number(month.id) })}
          />
        )}
      </li>
    ))}
  </ul>
);

const MonthLine = ({ month }: { readonly month: BoardMonth }) => {
  const words = useWords();
  const over = month.state !== 'closed' && month.need > month.capacity;
  return (
    <div className="flex flex-wrap items-baseline gap-x-4">
      <h3 className="text-[16px] font-bold text-ink">{month.label}</h3>
      {month.stateLabel && <span className="text-muted">{month.stateLabel}</span>}
      <span className={over ? 'text-refusal' : 'text-ink'}>
        <b className="figure">{month.need}</b>／<span className="figure">{month.capacity}</span>
        {words.hours}
        {over && ` ${words.overBy(`${month.need - month.capacity}${words.hours}`)}`}
      </span>
      {month.counts.map((count) => (
        <span key={count}>{count}</span>
      ))}
    </div>
  );
};

const MoveButton = ({
  label,
  onPress,
}: {
  readonly label: string;
  readonly onPress: () => void;
}) => {
  const { t } = useTranslation('plans');
  return (
    <Button label={t('moveTown', { town: label })} onPress={onPress} size={28}>
      {t('move')}
    </Button>
  );
};
