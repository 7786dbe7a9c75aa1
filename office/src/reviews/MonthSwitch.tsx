import { IconButton } from '@meguri/ui/Button.tsx';
import { shiftMonth, type YearMonth } from './months.ts';
import { useMonthText } from './use-month-text.ts';

type Props = { readonly at: YearMonth; readonly onChange: (at: YearMonth) => void };

/** One month at a time, back and forth. */
export const MonthSwitch = ({ at, onChange }: Props) => {
  const monthText = useMonthText();
  const [before, after] = [shiftMonth(at, -1), shiftMonth(at, 1)];
  return (
    <div className="mb-4 flex items-center">
      <IconButton icon="previous" label={monthText(before)} onPress={() => onChange(before)} />
      <b className="min-w-32 text-center text-[18px] text-ink">{monthText(at)}</b>
      <IconButton icon="next" label={monthText(after)} onPress={() => onChange(after)} />
    </div>
  );
};
